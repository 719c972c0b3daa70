import type { IncomingMessage } from 'node:http'
import { isOwnOrigin } from '../../comments/check-origin.ts'
import { readNotifyToken, type TokenPurpose } from '../../comments/notify/notify-token.ts'
import { urls } from '../../site/urls.ts'
import { type Wired, wiredWithCatalog } from '../../wiring.ts'
import { unlessAway } from '../unless-away.tsx'

export type NotificationAnswer = { status: number; headers: Record<string, string>; body?: string }

/** What the address of a notification's action says beside its token. */
export type NotificationQuery = Partial<Record<string, string | string[]>>

/**
 * Confirms or ends mails about answers. POST acts, whatever is in its body: mail programs send
 * `List-Unsubscribe=One-Click` without cookies or origin, and must not be redirected (RFC 8058, 3.1 and 3.2). GET and
 * HEAD lead to the page that asks, and change nothing: mail filters open every link.
 */
export async function answerNotification(
  request: Pick<IncomingMessage, 'method' | 'headers'>,
  purpose: TokenPurpose,
  query: NotificationQuery,
): Promise<NotificationAnswer> {
  const wired = await wiredWithCatalog()
  const token = String(query.token ?? '')
  const page = urls.notification(purpose, encodeURIComponent(token))
  if (request.method === 'GET' || request.method === 'HEAD') return seeOther(page)
  if (request.method !== 'POST') return { status: 405, headers: { Allow: 'GET, HEAD, POST' } }
  if (!isOwnOrigin(request.headers, wired.env.SITE_URL)) return { status: 403, headers: {} }
  return unlessAway(wired, () => act(purpose, token, query, wired))
}

async function act(
  purpose: TokenPurpose,
  token: string,
  query: NotificationQuery,
  { secrets, notifications, now }: Wired,
): Promise<NotificationAnswer> {
  const read = readNotifyToken(secrets, purpose, token, now().getTime())
  if (read.kind === 'valid') {
    const store = await notifications()
    if (purpose === 'confirm') await store.confirm(read.id, now())
    else await store.end(read.id, now(), query.scope === 'all' ? 'all' : 'one')
  }
  // The page says what has come of it, also where the link was no good.
  if (query.from === 'page') return seeOther(urls.notification(purpose, encodeURIComponent(token)))
  return { status: { valid: 200, late: 410, unknown: 404 }[read.kind], headers: {} }
}

function seeOther(location: string): NotificationAnswer {
  return { status: 303, headers: { Location: location } }
}
