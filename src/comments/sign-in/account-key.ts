import { keyedHash, sameToken } from '../../config/sealing.ts'
import { signInKey } from './moderator-name.ts'
import type { KnownModerator } from './moderator-store.ts'
import type { SignInContext } from './sign-in-context.ts'

/**
 * What bad tries at an account are counted by: what was typed, so that a name that nobody has is limited alike;
 * hashed, because some type a password there. A browser that its owner has signed in with before is counted apart:
 * strangers who guess must not be able to shut the owner out (OWASP, "device cookies").
 */
export function accountKey(
  name: string,
  owner: KnownModerator | undefined,
  { secret, browserMark }: Pick<SignInContext, 'secret' | 'browserMark'>,
): string {
  const isKnown = owner !== undefined && sameToken(browserMark, madeBrowserMark(secret, owner.id))
  return `${keyedHash(secret, 'sign-in-name', signInKey(name))}${isKnown ? ' known' : ''}`
}

/** What a browser keeps to be known again as one that somebody has signed in with. It opens nothing. */
export function madeBrowserMark(secret: string, moderatorId: string): string {
  return keyedHash(secret, 'known-browser', moderatorId)
}
