import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { catalogFormat, catalogSchema } from './catalog-schema.ts'

export type CatalogDatabase = Database.Database
export type CatalogStatement = Database.Statement<unknown[]>

/**
 * Opens `dataDir/catalog.db`. One of another format, or a damaged one, is thrown away and begun anew: all that
 * it holds can be read from `content/` again.
 */
export function openCatalogDatabase(dataDir: string): CatalogDatabase {
  mkdirSync(dataDir, { recursive: true })
  const path = join(dataDir, 'catalog.db')
  try {
    return prepared(new Database(path))
  } catch (error) {
    if (!isUseless(error)) throw error
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
    return prepared(new Database(path))
  }
}

function prepared(db: CatalogDatabase): CatalogDatabase {
  db.exec('pragma busy_timeout = 30000')
  db.exec('pragma journal_mode = wal')
  db.exec('pragma synchronous = normal')
  immediately(db, () => {
    const known = db.prepare("select 1 from sqlite_master where name = 'meta'").get()
    if (!known) {
      db.exec(catalogSchema)
      db.prepare("insert into meta values ('format', ?)").run(catalogFormat)
    }
  })
  const format = db.prepare("select value from meta where key = 'format'").get() as { value: string }
  if (format.value === catalogFormat) return db
  db.close()
  throw new Error(`The catalog has format ${format.value}, not ${catalogFormat}.`)
}

/** Whether a file is no catalog of ours; one that is busy or out of reach is left alone. */
function isUseless(error: unknown): boolean {
  const code = String((error as { code?: unknown }).code)
  return !/^SQLITE_(BUSY|LOCKED|CANTOPEN|PERM|READONLY|FULL|IOERR)/.test(code)
}

/**
 * Statements of one catalog, each prepared once: preparing takes as long as running. Those that write are for use
 * within `immediately` only: a prepared one that meets a lock can harm its connection.
 */
export class Statements {
  private readonly known = new Map<string, CatalogStatement>()

  constructor(private readonly db: CatalogDatabase) {}

  get(sql: string): CatalogStatement {
    const statement = this.known.get(sql) ?? this.db.prepare(sql)
    this.known.set(sql, statement)
    return statement
  }
}

const ofDatabase = new WeakMap<CatalogDatabase, Statements>()

/** The statements of a database, the same ones for whoever asks. */
export function statementsOf(db: CatalogDatabase): Statements {
  const statements = ofDatabase.get(db) ?? new Statements(db)
  ofDatabase.set(db, statements)
  return statements
}

/** Runs `work` in a transaction that takes the write lock at once: a deferred one can fail half-way (SQLITE_BUSY_SNAPSHOT). */
export function immediately<T>(db: CatalogDatabase, work: () => T): T {
  db.exec('begin immediate')
  try {
    const result = work()
    db.exec('commit')
    return result
  } catch (error) {
    db.exec('rollback')
    throw error
  }
}
