import { sql } from 'kysely'
import type { Database } from './comment-rows.ts'
import { preparedQuery } from './prepared-query.ts'

/** A limit on how often something may be done: `limit` times within a window. */
export type Turn = { key: string; limit: number; windowSeconds: number }

type Window = { window_start: number; taken: number }

/**
 * Counts one more attempt in the present window, unless the window is full. Run in a transaction that writes.
 *
 * @returns the seconds to wait when it is full, 0 otherwise
 */
export async function takeTurn(
  db: Database,
  { key, limit, windowSeconds }: Turn,
  now: Date,
): Promise<number> {
  const [at, window] = [now.getTime(), windowSeconds * 1000]
  const [row] = await takeOne(db, { key, at, limit, beyond: limit + 1, over: at - window })
  return row && row.taken > limit ? secondsLeft(row, window, at) : 0
}

/** A full window keeps its count, so that waiting out the announced time is always enough. */
const takeOne = preparedQuery<
  { key: string; at: number; limit: number; beyond: number; over: number },
  Window
>((db, value) => {
  const isOver = sql<boolean>`rate_limits.window_start <= ${value('over')}`
  return db
    .insertInto('rate_limits')
    .values({ key: value('key'), window_start: value('at'), taken: 1 })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        taken: sql`case when ${isOver} then 1
                        when rate_limits.taken > ${value('limit')} then ${value('beyond')}
                        else rate_limits.taken + 1 end`,
        window_start: sql`case when ${isOver} then ${value('at')} else rate_limits.window_start end`,
      }),
    )
    .returning(['window_start', 'taken'])
})

/** The same without taking one: the seconds to wait before the next attempt, 0 when there is room. */
export async function waitForTurn(
  db: Database,
  { key, limit, windowSeconds }: Turn,
  now: Date,
): Promise<number> {
  const [at, window] = [now.getTime(), windowSeconds * 1000]
  const row = await db
    .selectFrom('rate_limits')
    .select(['window_start', 'taken'])
    .where('key', '=', key)
    .where('window_start', '>', at - window)
    .executeTakeFirst()
  return row && row.taken >= limit ? secondsLeft(row, window, at) : 0
}

function secondsLeft({ window_start }: Window, window: number, at: number): number {
  return Math.max(1, Math.ceil((Number(window_start) + window - at) / 1000))
}
