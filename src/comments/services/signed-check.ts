import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { CheckService, ServiceQuestion } from './check-service.ts'
import { postPublicly } from './post-publicly.ts'

const answerSchema = z.object({
  verdict: z.enum(['publish', 'hold', 'spam']),
  reason: z.string().max(1000).optional(),
})

type Options = { url: string; secret: string; mayBePrivate: boolean }

/**
 * A check of the operator's own. It gets JSON, and a header `Prelo-Signature: t=TIMESTAMP,v1=HMAC`: the HMAC-SHA256,
 * in hex, of `TIMESTAMP.BODY`, where TIMESTAMP is in seconds. It answers with a verdict.
 */
export function signedCheck({ url, secret, mayBePrivate }: Options): CheckService {
  return {
    name: new URL(url).host,
    async ask(question, signal) {
      const body = JSON.stringify(toldOf(question))
      const headers = {
        'Content-Type': 'application/json',
        'Prelo-Signature': signature(secret, Math.floor(question.at.getTime() / 1000), body),
      }
      const answer = await postPublicly(url, { headers, body, mayBePrivate, signal })
      const { verdict, reason } = answerSchema.parse(JSON.parse(answer))
      const detail = reason === undefined ? {} : { detail: reason.slice(0, 200) }
      if (verdict === 'spam') return { score: 100, reason: 'service-spam', ...detail }
      return verdict === 'hold' ? { score: 50, reason: 'service-held', ...detail } : undefined
    },
  }
}

/** The value of `Prelo-Signature`. The time is signed as well, so that nobody can send it again much later. */
export function signature(secret: string, timestamp: number, body: string): string {
  const hmac = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
  return `t=${timestamp},v1=${hmac}`
}

/** No address in clear: neither the mail's nor the client's. */
function toldOf({ article, draft, clientKey, emailKey, at }: ServiceQuestion) {
  return {
    article: { id: article.id, slug: article.slug },
    ...{ parent: draft.parent ?? null, name: draft.name, comment: draft.comment },
    ...{ client: clientKey, email: emailKey ?? null, at: at.toISOString() },
  }
}
