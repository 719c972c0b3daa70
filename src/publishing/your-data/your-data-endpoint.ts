import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { isOwnOrigin } from '../../comments/check-origin.ts'
import { commentsOfEmail } from '../../comments/rights/comments-of-email.ts'
import { emailOfToken } from '../../comments/rights/data-token.ts'
import { eraseByEmail } from '../../comments/rights/erase-by-email.ts'
import { log } from '../../config/log.ts'
import { commentLimits } from '../../domain/comment.ts'
import { eraseChoices } from '../../domain/site.ts'
import { messagesFor } from '../../site/messages/messages-for.ts'
import { urls } from '../../site/urls.ts'
import { type Wired, wiredWithCatalog } from '../../wiring.ts'
import { clientKey } from '../client-key.ts'
import { smtpSender } from '../notify/send-letter.ts'
import { unlessAway } from '../unless-away.tsx'
import { mailDataLink } from './mail-data-link.ts'

export type DataAnswer = { status: number; headers: Record<string, string>; body?: string }

const token = z.string().max(2000)
const sentSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('ask'), email: z.string().trim().max(commentLimits.email) }),
  z.object({ do: z.literal('download'), token }),
  z.object({ do: z.literal('erase'), token, words: z.enum(eraseChoices).optional() }),
])
type Sent = z.output<typeof sentSchema>

/** `POST /api/your-data`: mails a link, or does what somebody who has the link asks for. `body` is the form's. */
export async function answerYourData(
  request: Pick<IncomingMessage, 'method' | 'headers' | 'socket'>,
  body: unknown,
): Promise<DataAnswer> {
  const wired = await wiredWithCatalog()
  if (request.method !== 'POST') return { status: 405, headers: { Allow: 'POST' } }
  if (!isOwnOrigin(request.headers, wired.env.SITE_URL)) return { status: 403, headers: {} }
  const sent = sentSchema.safeParse(body)
  if (!sent.success) return seeOther(urls.yourData())
  if (sent.data.do === 'ask') return ask(sent.data.email, request, wired)
  const email = emailOfToken(wired.secret, sent.data.token, wired.now())
  if (email === undefined) return seeOther(urls.yourData('-'))
  const { data } = sent
  return unlessAway(wired, () =>
    data.do === 'download' ? download(email, wired) : erase(email, data, wired),
  )
}

function ask(email: string, request: Pick<IncomingMessage, 'headers' | 'socket'>, wired: Wired): DataAnswer {
  const { env } = wired
  if (env.SMTP_URL !== undefined && z.email().safeParse(email).success) {
    // Nobody waits for it: how long it takes would tell whether the address is known.
    mailDataLink(email, clientKey(request, wired), wired, smtpSender(env.SMTP_URL)).catch(() =>
      log.error('A link to somebody’s data could not be mailed.'),
    )
  }
  return seeOther(urls.yourData(undefined, 'sent'))
}

async function download(email: string, { commentDatabase, secret }: Wired): Promise<DataAnswer> {
  const data = await commentsOfEmail(await commentDatabase(), secret, email)
  return {
    status: 200,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="comments.json"',
    },
    body: `${JSON.stringify(data, undefined, 2)}\n`,
  }
}

async function erase(email: string, sent: Extract<Sent, { do: 'erase' }>, wired: Wired): Promise<DataAnswer> {
  const { catalog, commentDatabase, secret, now } = wired
  const { locale, comments } = catalog.settings()
  const isKept = (sent.words ?? comments.erase) === 'keep-text'
  const words = isKept ? { keepUnderName: messagesFor(locale, locale).erasedName } : 'remove-text'
  await eraseByEmail(await commentDatabase(), { secret, email, words, actor: 'author', now: now() })
  return seeOther(urls.yourData(undefined, 'erased'))
}

function seeOther(location: string): DataAnswer {
  return { status: 303, headers: { Location: location } }
}
