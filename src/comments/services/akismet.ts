import { urls } from '../../site/urls.ts'
import type { CheckService, ServiceQuestion } from './check-service.ts'

type Options = {
  key: string
  siteUrl: string
  /** Where Akismet answers; another place in tests. */
  endpoint?: string
}

/**
 * Akismet's "comment check" (https://akismet.com/developers/detailed-docs/comment-check/). It cannot do without the
 * address of the client; it is not told the commenter's e-mail. What it calls blatant is spam, as is all else that it
 * objects to: moderators find it there.
 */
export function akismet({
  key,
  siteUrl,
  endpoint = 'https://rest.akismet.com/1.1/comment-check',
}: Options): CheckService {
  return {
    name: 'akismet',
    async ask(question, signal) {
      const body = new URLSearchParams({ api_key: key, ...toldOf(question, siteUrl) })
      const response = await fetch(endpoint, { method: 'POST', body, signal, redirect: 'error' })
      const answer = (await response.text()).trim()
      if (!response.ok || !['true', 'false'].includes(answer))
        throw new Error(
          `It answers ${response.status} ${response.headers.get('x-akismet-debug-help') ?? ''}`.trim(),
        )
      return answer === 'true' ? { score: 100, reason: 'service-spam', detail: 'akismet' } : undefined
    },
  }
}

/** A client that says neither what it is nor where it comes from is asked about all the same. */
function toldOf({ article, draft, sender, at }: ServiceQuestion, siteUrl: string): Record<string, string> {
  return {
    blog: siteUrl,
    user_ip: sender.address,
    user_agent: sender.userAgent,
    referrer: sender.referrer,
    permalink: siteUrl + urls.article(article.slug),
    comment_type: draft.parent === undefined ? 'comment' : 'reply',
    comment_author: draft.name,
    comment_content: draft.comment,
    comment_date_gmt: at.toISOString(),
    blog_charset: 'UTF-8',
  }
}
