import type { SignInContext } from './sign-in-context.ts'

/** Bad tries that one account, or one client, has within a window, in seconds. */
export const badTries = { most: 10, window: 15 * 60 } as const

export type TooMany = { kind: 'too-many'; retryAfterSeconds: number }

/**
 * Makes an attempt at something that could be guessed. It counts against each of `who`, and is taken back when
 * it succeeds, so that only bad ones count. Counted first: of many at the same moment no more than the limit are made.
 *
 * @returns what `attempt` gives, where `undefined` is a bad try; or how long to wait, and no attempt was made
 */
export async function limited<T>(
  who: readonly string[],
  { takeTurn, moderators, now }: Pick<SignInContext, 'takeTurn' | 'moderators' | 'now'>,
  attempt: () => Promise<T | undefined>,
): Promise<T | TooMany | undefined> {
  const taken: string[] = []
  const takeBack = () => Promise.all(taken.map((key) => moderators.giveTurnBack(key)))
  for (const key of who.map((name) => `sign-in:${name}`)) {
    const retryAfterSeconds = await takeTurn(key, badTries.most, badTries.window, now)
    if (retryAfterSeconds > 0) {
      await takeBack()
      return { kind: 'too-many', retryAfterSeconds }
    }
    taken.push(key)
  }
  const result = await attempt()
  if (result !== undefined) await takeBack()
  return result
}
