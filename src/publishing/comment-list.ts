import { z } from 'zod'
import { isStoreAway } from '../comments/comment-store.ts'
import { threadsPerPage } from '../domain/comment.ts'
import { wiredWithCatalog } from '../wiring.ts'
import { publicComment } from './public-comment.ts'

const querySchema = z.object({
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

type ListAnswer = { status: number; body: unknown }

/**
 * Published comments of an article, flat, oldest first: at most `limit` (1 to 100, 50 when not given) that come
 * after the comment `after`. `next` is what to give as `after` for more; null at the end.
 */
export async function listComments(slug: string, query: unknown): Promise<ListAnswer> {
  const { catalog, comments, env, now } = await wiredWithCatalog()
  const asked = querySchema.safeParse(query)
  if (!asked.success) {
    return problem(
      400,
      asked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' '),
    )
  }
  const article = catalog.article(slug, now().getTime())
  if (!article || article.comments === 'off')
    return problem(404, `There is no article "${slug}" with comments.`)
  const { after, limit } = asked.data
  try {
    const store = await comments()
    if (after !== undefined && (await store.published(after))?.articleId !== article.id) {
      return problem(400, `after: there is no comment "${after}" here.`)
    }
    const found = await store.list(article.id, { after, limit: limit + 1 })
    const shown = found.slice(0, limit)
    // Of a short conversation all is on the article's page; in a long one counting would cost more than the list.
    const total = (await store.counts([article.id])).get(article.id) ?? 0
    const place = total <= threadsPerPage ? { page: 1, thread: undefined } : undefined
    const listed = shown.map((comment) => publicComment(comment, article.slug, env.SITE_URL, place))
    return {
      status: 200,
      body: { comments: listed, next: found.length > limit ? (shown.at(-1)?.id ?? null) : null },
    }
  } catch (error) {
    if (isStoreAway(error)) return problem(503, 'The comments are out of reach.')
    throw error
  }
}

function problem(status: number, detail: string): ListAnswer {
  return { status, body: { type: 'about:blank', title: detail, status, detail } }
}
