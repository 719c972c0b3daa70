import { type Kysely, sql } from 'kysely'
import { patiently } from '../patiently.ts'
import { copyLate, writeChanges, writing } from './copy-changes.ts'
import { copyUnlocked } from './copy-tables.ts'
import type { Move } from './move.ts'
import { forgetChanges, noteChanges, takeChanges } from './noted-changes.ts'
import { numberOn } from './number-on.ts'
import { hasOwnRows } from './own-rows.ts'
import { MoveRefused, takenText } from './plan-move.ts'
import { moverSetting, reopenStore, type Shut, shutStore } from './shut-store.ts'
import { countRows } from './stored-tables.ts'

type Db = Kysely<unknown>

/** `rows` of each table; `late` rows changed meanwhile; `lockedMs` is how long nobody could write. */
export type Moved = { rows: Record<string, number>; late: number; lockedMs: number }

/**
 * Moves all tables. The source notes from the start which rows change; then everything is copied while it takes
 * comments, then what has changed, until there is little; then, with the source's write lock held, the rest. All
 * tables are counted, the source is shut, and only after that the target is opened. The target is shut from its first
 * row on, so whatever a run that was cut off left there is a copy.
 */
export async function moveStore(move: Move): Promise<Moved> {
  await shutTarget(move)
  await noteChanges(move.source, move.tables)
  try {
    await copyUnlocked(move)
    const late = await copyLate(move)
    const started = performance.now()
    const rows = await copyRestAndShut(move)
    const lockedMs = performance.now() - started
    await openTarget(move.target)
    return { rows, late, lockedMs }
  } catch (error) {
    await writing(move.source, forgetChanges).catch(() => undefined)
    throw error
  }
}

/** Opens the target after a run that was cut off when both were shut, once it has compared them again. */
export async function finishMove(move: Move, shut: Shut): Promise<Moved> {
  await sayMove(move.target, shut.move)
  await copyUnlocked(move)
  await numberOn(move.target, move.tables)
  const rows = await agree(move.source, move)
  await openTarget(move.target)
  return { rows, late: 0, lockedMs: 0 }
}

/** Whoever writes meanwhile waits, and from the end of this on is refused. Gives the rows of each table. */
async function copyRestAndShut(move: Move): Promise<Record<string, number>> {
  const locked = await patiently(() => move.source.startTransaction().execute())
  try {
    const rest = await takeChanges(locked, move.tables, Number.MAX_SAFE_INTEGER)
    const without = await writeChanges(move.target, rest)
    if (without.length > 0) throw new Error('The last changes do not find their place. Run it again.')
    const rows = await agree(locked, move)
    await numberOn(move.target, move.tables)
    await forgetChanges(locked)
    const at = move.now().getTime()
    await shutStore(locked, move.tables, { reason: 'moved', move: move.id, other: move.names.target, at })
    await locked.commit().execute()
    return rows
  } catch (error) {
    await locked.rollback().execute()
    throw error
  }
}

/** Gives the rows of each table. @throws Error where one has not as many on one side as on the other */
async function agree(source: Db, { target, tables }: Move): Promise<Record<string, number>> {
  const [before, after] = [await countRows(source, tables), await countRows(target, tables)]
  const apart = tables.filter(({ name }) => before[name] !== after[name])
  if (apart.length === 0) return before
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

/** For the rest of this connection. What it writes has to be on the disk before the old store is shut. */
async function sayMove(target: Db, id: string): Promise<void> {
  await sql`select set_config(${moverSetting}, ${id}, false), set_config('synchronous_commit', 'on', false)`.execute(
    target,
  )
}
