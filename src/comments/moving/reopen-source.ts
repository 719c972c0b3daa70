import type { Kysely } from 'kysely'
import { patiently } from '../patiently.ts'
import { differences } from './differences.ts'
import { forgetChanges } from './noted-changes.ts'
import { MoveRefused, type MoveState } from './plan-move.ts'
import { rowsOfPostgres, rowsOfSqlite } from './rows-by-key.ts'
import { reopenStore, type Shut, shutStore } from './shut-store.ts'
import type { StoredTable } from './stored-tables.ts'

type Db = Kysely<unknown>

/** What comes and goes by itself, and is worth nothing in the other store. */
const passing = ['rate_limits', 'submissions', 'moderator_sessions', 'outbox']

/**
 * Opens the old store again, if the new one has no row that the old one has not. The new one is shut first, and what
 * it has stays: the next move overwrites it. `dryRun` only looks.
 * @throws MoveRefused where the new one has taken something
 */
export async function reopenSource(
  source: Db,
  target: Db,
  { tables, source: moved }: MoveState & { tables: readonly StoredTable[] },
  { at, dryRun }: { at: number; dryRun: boolean },
): Promise<void> {
  await target.transaction().execute(async (transaction) => {
    const shut: Shut = { reason: 'arriving', move: String(moved?.move), other: 'the old store', at }
    if (!dryRun) await shutStore(transaction, tables, shut)
    for (const table of tables.filter(({ name }) => !passing.includes(name)))
      await refuseIfTaken(source, transaction, table)
  })
  if (!dryRun) await openAgain(source)
}

/** Opens a store that is shut, whatever the other one has, and takes away what a move that was cut off left there. */
export async function openAgain(source: Db): Promise<void> {
  await patiently(() =>
    source.transaction().execute(async (db) => {
      await reopenStore(db)
      await forgetChanges(db)
    }),
  )
}

async function refuseIfTaken(source: Db, target: Db, table: StoredTable): Promise<void> {
  let taken = 0
  for await (const { kind } of differences(rowsOfSqlite(source, table), rowsOfPostgres(target, table), table))
    if (kind === 'extra') taken += 1
  if (taken === 0) return
  throw new MoveRefused(`The new store has taken ${taken} rows of ${table.name} that the old one has not, and stays the
one in use. To have them here, use comments:export there and comments:import here, after --reopen --force.`)
}
