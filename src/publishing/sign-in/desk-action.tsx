import type { IncomingMessage } from 'node:http'
import { isStoreAway } from '../../comments/comment-store.ts'
import type { Session } from '../../comments/sign-in/session-store.ts'
import type { SignInTexts } from '../../site/messages/sign-in-texts.ts'
import { urls } from '../../site/urls.ts'
import { DeskMessage } from '../../ui/moderation/desk-message.tsx'
import { type Wired, wiredWithCatalog } from '../../wiring.ts'
import { type DeskAnswer, deskDocument, seeOther } from './desk-answer.tsx'
import { deskProps } from './desk-page.ts'
import { isOwnAction } from './own-action.ts'
import { sessionOf } from './signed-in.ts'

/** With its body as Next has taken it apart: nothing of it is known yet. */
export type DeskRequest = IncomingMessage & { body?: unknown }

/**
 * Does what a form of the desk asks for, in the name of whoever is signed in. All else is answered here: another
 * method (405), a request that no page of ours sent (403), nobody signed in (303 to sign-in), a store that is away
 * (503).
 */
export function deskAction(
  request: DeskRequest,
  act: (session: Session, wired: Wired) => Promise<DeskAnswer>,
): Promise<DeskAnswer> {
  return ownAction(
    request,
    async (wired) => {
      const session = await sessionOf(request, wired)
      return session ? act(session, wired) : seeOther(urls.signIn())
    },
    (texts) => texts.deskAway,
  )
}

/** The same for whoever is not signed in yet. `away` says that the store is. */
export async function ownAction(
  request: DeskRequest,
  act: (wired: Wired) => Promise<DeskAnswer>,
  away = (texts: SignInTexts): string => texts.storeAway,
): Promise<DeskAnswer> {
  const wired = await wiredWithCatalog()
  if (request.method !== 'POST') return refuse(405, (texts) => texts.methodNotAllowed, { Allow: 'POST' })
  if (!isOwnAction(request, wired.env)) return refuse(403, (texts) => texts.foreignOrigin)
  try {
    return await act(wired)
  } catch (error) {
    if (!isStoreAway(error)) throw error
    process.stderr.write(`The moderators' desk cannot reach its store: ${String(error.cause)}\n`)
    return refuse(503, away, { 'Retry-After': '10' })
  }
}

/** Says why nothing was done. Whoever is signed in is not named: the reason may be that nobody knows. */
export async function refuse(
  status: number,
  why: (texts: SignInTexts) => string,
  headers: DeskAnswer['headers'] = {},
): Promise<DeskAnswer> {
  return deskDocument(await deskProps(undefined, () => null), {
    ...{ status, headers, title: (texts) => texts.didNotWork },
    page: (_view, texts) => <DeskMessage text={why(texts)} texts={texts} />,
  })
}
