import { type Kysely, sql } from 'kysely'
import { keyedHash } from '../../config/sealing.ts'
import { unsealEmail } from '../comment-keys.ts'
import type { Database } from '../comment-rows.ts'
import type { CommentTables } from '../comment-tables.ts'
import { isPostgres } from '../is-postgres.ts'
import { patiently } from '../patiently.ts'
import { banLine, commentLine, eventLine, publicLine, reportLine, revisionLine } from './export-lines.ts'
import { exportFormat } from './kept-lines.ts'
import { rowsInOrder } from './rows-in-order.ts'

type Options = {
  secret: string
  /** Leaves out whatever the paper's pages do not show. */
  withoutPrivate?: boolean
  /** Told after each comment. */
  progress?: (comments: number) => void
}

/**
 * Everything that the store keeps and cannot make again, as lines of JSON, all of one moment, with some hundred rows
 * in memory. The same store gives the same bytes. E-mail addresses are in clear.
 */
export async function* exportComments(db: Kysely<CommentTables>, options: Options): AsyncGenerator<string> {
  const settings = db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  const snapshot = await patiently(() => settings.execute())
  try {
    await waitForReaders(snapshot)
    let lines = 0
    for await (const line of linesOf(snapshot, options)) {
      lines += 1
      yield asLine(line)
    }
    yield asLine({ end: { lines } })
  } finally {
    await snapshot.rollback().execute()
  }
}

/** PostgreSQL ends transactions that are idle for long, as this one is while whoever reads the lines pauses. */
async function waitForReaders(snapshot: Database): Promise<void> {
  if (isPostgres(snapshot)) await sql`set local idle_in_transaction_session_timeout = 0`.execute(snapshot)
}

/** Readers of lines may take U+2028 and U+2029 for the end of one. */
function asLine(value: unknown): string {
  return `${JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`
}

/** Tells whether keyed hashes of two exports mean the same. */
export function secretMark(secret: string): string {
  return keyedHash(secret, 'export', 'mark').slice(0, 16)
}

async function* linesOf(db: Database, options: Options): AsyncGenerator<unknown> {
  const { secret, withoutPrivate = false, progress } = options
  yield { ...exportFormat, private: !withoutPrivate, ...(!withoutPrivate && { secret: secretMark(secret) }) }
  if (!withoutPrivate) yield* counters(db)
  let comments = 0
  for await (const row of commentRows(db, withoutPrivate)) {
    yield withoutPrivate ? publicLine(row) : commentLine(row, opener(secret))
    progress?.(++comments)
  }
  if (withoutPrivate) return
  for await (const row of revisionRows(db)) yield revisionLine(row)
  for await (const row of rowsById(db, 'reports')) yield reportLine(row)
  for await (const row of rowsById(db, 'bans')) yield banLine(row)
  for await (const row of eventRows(db)) yield eventLine(row)
}

/** How often pages have changed: a store made of this must not count through the same numbers again. */
async function* counters(db: Database): AsyncGenerator<unknown> {
  const paper = await db.selectFrom('paper').selectAll().executeTakeFirstOrThrow()
  yield { paper: { revision: Number(paper.revision), changedAt: Number(paper.changed_at) } }
  const rows = rowsInOrder<CommentTables['threads']>((last, limit) =>
    db
      .selectFrom('threads')
      .selectAll()
      .where('article_id', '>', last?.article_id ?? '')
      .orderBy('article_id')
      .limit(limit)
      .execute(),
  )
  for await (const { article_id: id, revision, changed_at } of rows)
    yield { article: { id, revision: Number(revision), changedAt: Number(changed_at) } }
}

function commentRows(db: Database, onlySeen: boolean) {
  return rowsInOrder<CommentTables['comments']>((last, limit) => {
    const all = db
      .selectFrom('comments')
      .selectAll()
      .where('id', '>', last?.id ?? '')
    return (onlySeen ? all.where('shown', '=', 1) : all).orderBy('id').limit(limit).execute()
  })
}

function revisionRows(db: Database) {
  return rowsInOrder<CommentTables['revisions']>((last, limit) =>
    db
      .selectFrom('revisions')
      .selectAll()
      .where(sql<boolean>`(comment_id, version) > (${last?.comment_id ?? ''}, ${last?.version ?? 0})`)
      .orderBy('comment_id')
      .orderBy('version')
      .limit(limit)
      .execute(),
  )
}

function rowsById<Table extends 'reports' | 'bans'>(db: Database, table: Table) {
  return rowsInOrder<CommentTables[Table]>(async (last, limit) => {
    const after = last?.id ?? ''
    const { rows } = await sql<CommentTables[Table]>`select * from ${sql.table(table)}
      where id > ${after} order by id limit ${limit}`.execute(db)
    return rows
  })
}

function eventRows(db: Database) {
  type Event = { id: number; comment_id: string; kind: string; at: number; actor: string; detail: string }
  return rowsInOrder<Event>((last, limit) =>
    db
      .selectFrom('events')
      .selectAll()
      .where('id', '>', last?.id ?? 0)
      .orderBy('id')
      .limit(limit)
      .execute(),
  )
}

function opener(secret: string) {
  return (sealed: string): string | undefined => {
    try {
      return unsealEmail(secret, sealed)
    } catch {
      return undefined
    }
  }
}
