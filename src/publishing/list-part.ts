import type { ListName } from '../articles/catalog-lists.ts'
import { type StablePage, stablePage } from '../domain/stable-pages.ts'
import type { CardView } from '../ui/article-card.tsx'
import { type Counted, countComments } from './count-comments.ts'
import type { PageContext } from './page-props.ts'
import type { ViewMaker } from './view-maker.ts'

/** One page of a list with the articles on it. */
export type ListPart = { page: StablePage; cards: CardView[]; counted: Counted }

/** The newest page of a list, or its older page `n`; `undefined` when there is no such page. */
export async function listPart(
  list: ListName,
  n: number | undefined,
  context: Pick<PageContext, 'catalog' | 'at' | 'commentCounts'>,
  views: ViewMaker,
): Promise<ListPart | undefined> {
  const { catalog, at } = context
  const page = stablePage(catalog.lists.count(list, at), n)
  if (!page) return undefined
  const summaries = catalog.lists.stretch(list, at, page)
  const counted = await countComments(summaries, context)
  return { page, cards: summaries.map((summary) => views.card(summary, counted.counts)), counted }
}

/** What every paged list shows of it. */
export function contentOf({ cards }: ListPart, n: number | undefined) {
  return { cards, isEmpty: cards.length === 0, ...(n !== undefined && { page: n }) }
}
