import { type Kysely, sql } from 'kysely'
import { patiently } from '../patiently.ts'
import { type Mirrored, mirrorTable } from './mirror-table.ts'
import { numberOn } from './number-on.ts'
import { hasOwnRows } from './own-rows.ts'
import { MoveRefused, takenText } from './plan-move.ts'
import { moverSetting, reopenStore, type Shut, shutStore } from './shut-store.ts'
import { countRows, type StoredTable } from './stored-tables.ts'

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
  progress?: (pass: string, done: number, total: number) => void
}

export type Moved = { tables: Record<string, Mirrored>; rows: number; passes: number; lockedMs: number }

/** `compare` writes nothing; `count` does without a target that has no tables yet. */
type Mode = 'copy' | 'compare' | 'count'

/** As few changes as are quickly made while writers wait. */
const few = 200

/** More passes than these do not help where so much is written. */
const mostPasses = 5

/**
 * Moves all tables: first copies while the source takes comments, pass by pass, until there is little left to copy;
 * then, with the source's write lock held, the rest; then shuts the source, and only after that opens the target. The
 * target is shut from its first row on, so whatever a run that was cut off left there is a copy.
 */
export async function moveStore(move: Move): Promise<Moved> {
  await shutTarget(move)
  let passes = 0
  for (let changed = Number.POSITIVE_INFINITY; changed > few && passes < mostPasses; passes++)
    changed = changesIn(await copyUnlocked(move, `pass ${passes + 1}`))
  const started = performance.now()
  const tables = await copyLockedAndShut(move)
  const lockedMs = performance.now() - started
  await openTarget(move.target)
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0)
  return { tables, rows, passes: passes + 1, lockedMs }
}

/** Opens the target after a run that was cut off when both were shut, once it has compared them again. */
export async function finishMove(move: Move, shut: Shut): Promise<Moved> {
  await sayMove(move.target, shut.move)
  const tables = await copyUnlocked(move, 'comparing')
  await agree(move.source, move)
  await openTarget(move.target)
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0)
  return { tables, rows, passes: 1, lockedMs: 0 }
}

/** All tables in one state of the source, which goes on taking comments. */
export async function copyUnlocked(
  move: Move,
  pass: string,
  mode: Mode = 'copy',
): Promise<Record<string, Mirrored>> {
  const begin = move.source.startTransaction().setAccessMode('read only')
  const snapshot = await patiently(() => begin.execute())
  try {
    return await copyTables(snapshot, move, pass, mode)
  } finally {
    await snapshot.rollback().execute()
  }
}

async function copyTables(
  source: Db,
  { target, tables, progress }: Move,
  pass: string,
  mode: Mode = 'copy',
): Promise<Record<string, Mirrored>> {
  const counts = await countRows(source, tables)
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0)
  const copied: Record<string, Mirrored> = {}
  let done = 0
  const step = () => {
    done += 1
    if (done % 500 === 0) progress?.(pass, done, total)
  }
  for (const table of tables)
    copied[table.name] =
      mode === 'count'
        ? allMissing(counts[table.name] ?? 0)
        : await mirrorTable(source, target, table, { dryRun: mode === 'compare', progress: step })
  return copied
}

function allMissing(rows: number): Mirrored {
  return { rows, missing: rows, different: 0, extra: 0 }
}

/** Whoever writes meanwhile waits, and from the end of this on is refused. */
async function copyLockedAndShut(move: Move): Promise<Record<string, Mirrored>> {
  const locked = await patiently(() => move.source.startTransaction().execute())
  try {
    const tables = await copyTables(locked, move, 'last pass')
    await agree(locked, move)
    await numberOn(move.target, move.tables)
    const at = move.now().getTime()
    await shutStore(locked, move.tables, { reason: 'moved', move: move.id, other: move.names.target, at })
    await locked.commit().execute()
    return tables
  } catch (error) {
    await locked.rollback().execute()
    throw error
  }
}

/** @throws Error where a table has not as many rows on one side as on the other */
async function agree(source: Db, { target, tables }: Move): Promise<void> {
  const [before, after] = [await countRows(source, tables), await countRows(target, tables)]
  const apart = tables.filter(({ name }) => before[name] !== after[name])
  if (apart.length === 0) return
  const told = apart.map(({ name }) => `${name}: ${before[name]} before, ${after[name]} after`)
  throw new Error(`The counts differ, so the old store stays the one in use. ${told.join('; ')}`)
}

async function shutTarget({ target, tables, id, again, names, now }: Move): Promise<void> {
  const shut: Shut = { reason: 'arriving', move: id, other: names.source, at: now().getTime() }
  await target.transaction().execute(async (transaction) => {
    await shutStore(transaction, tables, shut)
    // A server may have taken something there since it was looked at.
    if (!again && (await hasOwnRows(transaction, tables))) throw new MoveRefused(takenText(names.target))
  })
  await sayMove(target, id)
}

async function openTarget(target: Db): Promise<void> {
  await target.transaction().execute(reopenStore)
}

/** For the rest of this connection. */
async function sayMove(target: Db, id: string): Promise<void> {
  await sql`select set_config(${moverSetting}, ${id}, false)`.execute(target)
}

function changesIn(copied: Record<string, Mirrored>): number {
  return Object.values(copied).reduce(
    (sum, { missing, different, extra }) => sum + missing + different + extra,
    0,
  )
}
