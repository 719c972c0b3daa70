import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { LRUCache } from 'lru-cache'

/** What is needed of a database of libsql. */
type Preparing = { prepare(sql: string): unknown; exec(sql: string): unknown; close(): unknown }

/** A database that can also be told something without an answer. */
export type KeptDatabase = SqliteDatabase & { exec(sql: string): unknown }

/** As many as all the different queries of the paper; those with lists of values of all lengths come and go. */
const most = 300

/**
 * The same database with its statements kept by their text. Preparing takes longer than most queries; and the memory
 * of a prepared statement, which JavaScript does not see, is only given back when it is collected.
 */
export function keepStatements(database: Preparing): KeptDatabase {
  const kept = new LRUCache<string, SqliteStatement>({ max: most })
  return {
    close: () => void database.close(),
    exec: (sql) => database.exec(sql),
    prepare(sql: string): SqliteStatement {
      const statement = kept.get(sql) ?? keptStatement(sql, database, () => kept.delete(sql))
      kept.set(sql, statement)
      return statement
    },
  }
}

function keptStatement(sql: string, database: Preparing, forget: () => void): SqliteStatement {
  const statement = database.prepare(sql) as SqliteStatement
  const attempt = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      // One that met a lock stays open.
      forget()
      throw error
    }
  }
  return {
    reader: statement.reader,
    all: (values) => attempt(() => statement.all(values)),
    run: (values) => attempt(() => statement.run(values)),
    // Rows may be asked for while the same query is run once more.
    iterate: (values) => (database.prepare(sql) as SqliteStatement).iterate(values),
  }
}
