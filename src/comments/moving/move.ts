import type { Kysely } from 'kysely'
import type { StoredTable } from './stored-tables.ts'

type Db = Kysely<unknown>

/** What is moved from where to where; `target` is one connection, for as long as it takes. */
export type Move = {
  source: Db
  target: Db
  tables: readonly StoredTable[]
  /** A new id for each run. */
  id: string
  /** Whether the target was shut by a run that was cut off; otherwise it has to be empty. */
  again: boolean
  /** What the stores are called, without a password. */
  names: { source: string; target: string }
  now(): Date
  progress?: (done: number, total: number) => void
}
