import { madeBrowserMark } from '../../comments/sign-in/account-key.ts'
import type { KnownModerator } from '../../comments/sign-in/moderator-store.ts'
import { endSession } from '../../comments/sign-in/sessions.ts'
import type { SignInContext } from '../../comments/sign-in/sign-in-context.ts'
import { urls } from '../../site/urls.ts'
import type { Wired } from '../../wiring.ts'
import type { DeskRequest } from './desk-action.tsx'
import { type DeskAnswer, seeOther } from './desk-answer.tsx'
import { readCookie, setCookie } from './desk-cookies.ts'

type Way = { request: DeskRequest; wired: Wired; context: SignInContext; returnTo: string }

/**
 * Gives the browser its session, and ends the one that it had before. Whoever still has a first password is led to
 * where it can be changed.
 */
export async function letIn(
  { token, moderator }: { token: string; moderator: KnownModerator },
  { request, wired, context, returnTo }: Way,
): Promise<DeskAnswer> {
  const { env, secret } = wired
  const before = readCookie('session', request, env)
  if (before !== '') await endSession(before, context)
  return seeOther(moderator.hasFirstPassword ? urls.account() : returnTo, [
    setCookie('session', token, env),
    setCookie('browser', madeBrowserMark(secret, moderator.id), env),
    setCookie('ticket', '', env),
  ])
}
