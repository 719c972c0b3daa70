import type { GetServerSidePropsContext } from 'next'
import { z } from 'zod'
import { emailKey } from '../../comments/comment-keys.ts'
import { type CommentQuery, likenesses } from '../../comments/desk/desk-store.ts'
import { deskUrls } from '../../site/desk-urls.ts'
import { likenessText } from '../../ui/moderation/alike.tsx'
import type { DeskSearchView } from '../../ui/moderation/desk-search-page.tsx'
import { type DeskPlace, deskRoute } from './desk-place.ts'
import { markSchema, markText, textSchema } from './desk-query.ts'
import { itemViews } from './item-views.ts'
import { outcomeView } from './outcome-view.ts'
import { itemsPerPage } from './queue-page.ts'

const places = ['words', 'name', 'email'] as const

const askedSchema = z.object({
  q: textSchema.transform((text) => text.trim()),
  by: z.enum([...places, ...likenesses]).catch('words'),
  like: textSchema,
  after: markSchema,
})

type Asked = z.infer<typeof askedSchema>

/** `/moderation/search` for whoever is signed in. @throws StoreAway */
export function deskSearchPage(asked: GetServerSidePropsContext) {
  return deskRoute(asked, async (place): Promise<DeskSearchView> => {
    const read = askedSchema.parse(asked.query)
    const { q, by } = read
    const outcome = await outcomeView(asked.query, place)
    const query = queryOf(read, place)
    const shown = places.find((where) => where === by) ?? 'words'
    return {
      ...{ q, by: shown, ...(query && (await found(query, read, place))) },
      ...(outcome && { outcome }),
    }
  })
}

/** "email" with a comment to be like is another question than with an address. */
function queryOf({ q, by, like }: Asked, { context }: DeskPlace): CommentQuery | undefined {
  const likeness = likenesses.find((one) => one === by)
  if (like !== '' && likeness) return { by: likeness, like }
  if (q === '') return undefined
  return by === 'email'
    ? { by, key: emailKey(context.secret, q) }
    : { by: by === 'name' ? 'name' : 'words', text: q }
}

async function found(query: CommentQuery, { q, by, like, after }: Asked, place: DeskPlace) {
  const { items, next } = await place.store.search(query, { after, limit: itemsPerPage })
  const href = (mark: typeof next) =>
    deskUrls.search({ q, by, ...(like && { like }), ...(mark && { after: markText(mark) }) })
  const list = {
    ...{ items: await itemViews(items, place), here: href(after) },
    ...(next && { next: href(next) }),
    ...(after && { start: href(undefined) }),
  }
  const alike = await alikeText(query, place)
  return { list, ...(alike !== undefined && { alike }) }
}

async function alikeText(query: CommentQuery, { store, texts }: DeskPlace): Promise<string | undefined> {
  if (!('like' in query)) return undefined
  const [comment] = await store.some([query.like])
  return texts.searchAlike(likenessText(query.by, texts), comment?.name ?? texts.nobody)
}
