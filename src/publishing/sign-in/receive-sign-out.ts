import { endSession } from '../../comments/sign-in/sessions.ts'
import { urls } from '../../site/urls.ts'
import { type DeskRequest, ownAction } from './desk-action.tsx'
import { type DeskAnswer, seeOther } from './desk-answer.tsx'
import { readCookie, setCookie } from './desk-cookies.ts'

/** `POST /api/moderation/sign-out`: ends the session in the store; the cookie alone would open nothing. */
export function receiveSignOut(request: DeskRequest): Promise<DeskAnswer> {
  return ownAction(request, async ({ env, signIn, secret, now }) => {
    await endSession(readCookie('session', request, env), { ...(await signIn()), secret, now: now() })
    return seeOther(`${urls.signIn()}?done=signed-out`, [setCookie('session', '', env)])
  })
}
