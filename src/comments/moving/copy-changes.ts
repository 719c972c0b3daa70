import type { Kysely } from 'kysely'
import { patiently } from '../patiently.ts'
import { replaceRows } from './mirror-table.ts'
import type { Move } from './move.ts'
import { type Changed, noteAgain, takeChanges } from './noted-changes.ts'

type Db = Kysely<unknown>

/** As few changes as are quickly made while writers wait. */
const few = 200

/** Slices of changes after which the rest is made while writers wait, however much it is. */
const mostSlices = 500

/** Copies what has changed since, in slices, until little is left; gives how many rows. */
export async function copyLate({ source, target, tables }: Move): Promise<number> {
  let late = 0
  for (let slices = 0; slices < mostSlices; slices++) {
    const changed = await writing(source, (db) => takeChanges(db, tables, few))
    const without = await writeChanges(target, changed)
    // Their place was another row's, whose turn comes later.
    await writing(source, (db) => noteAgain(db, without))
    late += keysIn(changed)
    if (keysIn(changed) < few) break
  }
  return late
}

/** A transaction in the source, where a server writes, too. */
export function writing<T>(source: Db, work: (db: Db) => Promise<T>): Promise<T> {
  return patiently(() => source.transaction().execute(work))
}

/** Copies rows whose keys were noted. Gives what did not find its place. */
export async function writeChanges(target: Db, changed: readonly Changed[]): Promise<Changed[]> {
  const without: Changed[] = []
  for (const one of changed) {
    const rows = { stale: one.keys, fresh: one.rows }
    if (!(await target.transaction().execute((db) => replaceRows(db, one.table, rows)))) without.push(one)
  }
  return without
}

function keysIn(changed: readonly Changed[]): number {
  return changed.reduce((sum, { keys }) => sum + keys.length, 0)
}
