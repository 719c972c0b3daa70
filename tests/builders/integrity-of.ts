import { join } from 'node:path'
import Database from 'libsql'

/** What SQLite itself says of the comments' file in a folder: `ok`, or what is broken. */
export function integrityOf(folder: string): unknown {
  const database = new Database(join(folder, 'comments.db'))
  try {
    const row = database.prepare('pragma integrity_check').get() as { integrity_check: string }
    return row.integrity_check
  } finally {
    database.close()
  }
}
