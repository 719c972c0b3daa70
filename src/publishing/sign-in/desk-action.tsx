import type { IncomingMessage } from 'node:http'
import { isStoreAway } from '../../comments/comment-store.ts'
import type { Session } from '../../comments/sign-in/session-store.ts'
import { log } from '../../config/log.ts'
import { messagesFor } from '../../site/messages/messages-for.ts'
import type { SignInTexts } from '../../site/messages/sign-in-texts.ts'
import { urls } from '../../site/urls.ts'
import { DeskMessage } from '../../ui/moderation/desk-message.tsx'
import { TypedText } from '../../ui/typed-text.tsx'
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
 *
 * @param typed what somebody wrote: it is given back with a refusal, and with 401 where nobody is signed in any more
 */
export function deskAction(
  request: DeskRequest,
  act: (session: Session, wired: Wired) => Promise<DeskAnswer>,
  typed = '',
): Promise<DeskAnswer> {
  return ownAction(
    request,
    async (wired) => {
      const session = await sessionOf(request, wired)
      if (session) return act(session, wired)
      if (typed === '') return seeOther(urls.signIn())
      return refuse(401, (texts) => texts.signedOutTyped, { typed })
    },
    { away: (texts) => texts.deskAway, typed },
  )
}

type Otherwise = {
  /** Says that the store is away. */
  away?: (texts: SignInTexts) => string
  typed?: string
}

/** The same for whoever is not signed in yet. */
export async function ownAction(
  request: DeskRequest,
  act: (wired: Wired) => Promise<DeskAnswer>,
  { away = (texts) => texts.storeAway, typed = '' }: Otherwise = {},
): Promise<DeskAnswer> {
  const wired = await wiredWithCatalog()
  if (request.method !== 'POST')
    return refuse(405, (texts) => texts.methodNotAllowed, { headers: { Allow: 'POST' } })
  if (!isOwnAction(request, wired.env)) return refuse(403, (texts) => texts.foreignOrigin)
  try {
    return await act(wired)
  } catch (error) {
    if (!isStoreAway(error)) throw error
    log.error({ fault: error.cause }, "The moderators' desk cannot reach its store")
    return refuse(503, away, { headers: { 'Retry-After': '10' }, typed })
  }
}

type Refusal = { headers?: DeskAnswer['headers']; typed?: string }

/** Says why nothing was done. Whoever is signed in is not named: the reason may be that nobody knows. */
export async function refuse(
  status: number,
  why: (texts: SignInTexts) => string,
  { headers = {}, typed = '' }: Refusal = {},
): Promise<DeskAnswer> {
  const props = await deskProps(undefined, () => null)
  const messages = messagesFor(props.locale, props.locale)
  return deskDocument(props, {
    ...{ status, headers, title: (texts) => texts.didNotWork },
    page: (_view, texts) => (
      <DeskMessage text={why(texts)} texts={texts}>
        {typed !== '' && <TypedText text={typed} messages={messages} />}
      </DeskMessage>
    ),
  })
}
