import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  RawNode,
  SelectQueryNode,
  type SqliteDatabase,
  type TransactionSettings,
} from 'kysely'
import { CommitGroups } from './commit-groups.ts'
import type { KeptDatabase } from './kept-statements.ts'

/** The log to which SQLite writes what it commits (WAL), as far as it has to be on the disk. */
export type FlushedLog = {
  /** Done when everything that was written before is on the disk. */
  flush(): Promise<void>
  close(): Promise<void>
}

/**
 * One file, two connections: one reads what has been committed, and waits for nobody; the other writes, a transaction
 * after the other, committed in groups (see `CommitGroups`).
 */
export class SqliteSessions implements Driver {
  private readonly groups: CommitGroups

  constructor(
    private readonly reader: KeptDatabase,
    private readonly writer: KeptDatabase,
    private readonly log: FlushedLog,
  ) {
    this.groups = new CommitGroups(writer, () => log.flush())
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<Session> {
    return new Session(this.reader, this.writer, this.groups, this.log)
  }

  async beginTransaction(session: Session, settings?: TransactionSettings): Promise<void> {
    if (settings?.accessMode === 'read only') await this.beginReading(session)
    else {
      await this.groups.begin()
      session.transaction = 'writing'
    }
  }

  async commitTransaction(session: Session): Promise<void> {
    const ended = this.end(session)
    if (ended === 'writing') await this.groups.commit()
    if (ended === 'reading') this.endReading()
  }

  /** Kysely asks for it after a commit that failed, too: then nothing is left to be taken back, and the turn is over. */
  async rollbackTransaction(session: Session): Promise<void> {
    const ended = this.end(session)
    if (ended === 'writing') this.groups.rollback()
    if (ended === 'reading') this.endReading()
  }

  private end(session: Session): Session['transaction'] {
    const { transaction } = session
    session.transaction = 'none'
    return transaction
  }

  /** What only reads sees everything as it was when it began, and is in no group. */
  private async beginReading(session: Session): Promise<void> {
    await this.groups.hold()
    try {
      this.writer.exec('begin')
      session.transaction = 'reading'
    } catch (error) {
      this.groups.letGo()
      throw error
    }
  }

  private endReading(): void {
    try {
      this.writer.exec('commit')
    } finally {
      this.groups.letGo()
    }
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    await this.groups.hold()
    this.reader.close()
    this.writer.close()
    this.groups.letGo()
    await this.log.close()
  }
}

/** What one piece of work has of both. */
class Session implements DatabaseConnection {
  transaction: 'none' | 'writing' | 'reading' = 'none'

  constructor(
    private readonly reader: KeptDatabase,
    private readonly writer: KeptDatabase,
    private readonly groups: CommitGroups,
    private readonly log: FlushedLog,
  ) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.transaction !== 'none') return run(this.writer, query)
    if (onlyReads(query)) return run(this.reader, query)
    const result = await this.alone(() => run<R>(this.writer, query))
    await this.log.flush()
    return result
  }

  private async alone<T>(work: () => T): Promise<T> {
    await this.groups.hold()
    try {
      return work()
    } finally {
      this.groups.letGo()
    }
  }

  /** Rows as they are asked for; while they are, nobody else writes. */
  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    const isFree = this.transaction === 'none'
    if (isFree) await this.groups.hold()
    try {
      for (const row of this.writer.prepare(query.sql).iterate(query.parameters)) yield { rows: [row as R] }
    } finally {
      if (isFree) this.groups.letGo()
    }
  }
}

function onlyReads({ query, sql }: CompiledQuery): boolean {
  return SelectQueryNode.is(query) || (RawNode.is(query as never) && /^\s*select\b/i.test(sql))
}

function run<R>(database: SqliteDatabase, { sql, parameters }: CompiledQuery): QueryResult<R> {
  const statement = database.prepare(sql)
  if (statement.reader) return { rows: statement.all(parameters) as R[] }
  const { changes, lastInsertRowid } = statement.run(parameters)
  return { numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid), rows: [] }
}
