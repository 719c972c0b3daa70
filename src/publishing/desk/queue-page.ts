import type { GetServerSidePropsContext } from 'next'
import { z } from 'zod'
import type { Part, QueueCounts } from '../../comments/desk/desk-store.ts'
import { type Queue, queues, usualOrder } from '../../comments/desk/queue.ts'
import type { KeptComment } from '../../domain/comment.ts'
import { deskUrls } from '../../site/desk-urls.ts'
import type { QueueView } from '../../ui/moderation/queue-view.tsx'
import { type DeskPlace, deskRoute } from './desk-place.ts'
import { markSchema, markText, textSchema } from './desk-query.ts'
import { itemViews } from './item-views.ts'
import { outcomeView } from './outcome-view.ts'

/** Comments on one page of a list. */
export const itemsPerPage = 25

const askedSchema = z.object({
  queue: z.enum(queues),
  order: z.enum(['oldest', 'newest']).optional().catch(undefined),
  article: textSchema.optional(),
  after: markSchema,
})

type Asked = z.infer<typeof askedSchema>

/** `/moderation/{queue}` for whoever is signed in. @throws StoreAway */
export function queuePage(asked: GetServerSidePropsContext) {
  return deskRoute(asked, async (place, counts) => {
    const read = askedSchema.safeParse({ ...asked.query, ...asked.params })
    return read.success ? queueView(read.data, asked.query, place, counts) : undefined
  })
}

async function queueView(
  asked: Asked,
  query: unknown,
  place: DeskPlace,
  counts: QueueCounts,
): Promise<QueueView> {
  const { queue, article, after } = asked
  const order = asked.order ?? usualOrder[queue]
  const { store, context } = place
  const part = await store.queue(queue, { order, after, articleId: article, limit: itemsPerPage })
  const outcome = await outcomeView(query, place)
  const title = article && context.catalog.articleById(article, context.at)?.title
  return {
    ...{ queue, order, count: counts[queue] },
    list: { items: await itemViews(part.items, place), ...linksOf(asked, part) },
    ...(article && { article: { id: article, title: title ?? article } }),
    ...(outcome && { outcome }),
  }
}

function linksOf({ queue, order, article, after }: Asked, { next }: Part<KeptComment>) {
  const kept = {
    ...(article && { article }),
    ...(order && order !== usualOrder[queue as Queue] && { order }),
  }
  const part = (mark: typeof next) =>
    deskUrls.queue(queue, { ...kept, ...(mark && { after: markText(mark) }) })
  return { here: part(after), ...(next && { next: part(next) }), ...(after && { start: part(undefined) }) }
}
