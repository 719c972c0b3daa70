import type { ListName } from '../articles/catalog-lists.ts'
import { type StablePage, stablePage } from '../domain/stable-pages.ts'
import type { CardView } from '../ui/article-card.tsx'
import type { PageContext } from './page-props.ts'
import type { ViewMaker } from './view-maker.ts'

/** One page of a list with the articles on it. */
export type ListPart = { page: StablePage; cards: CardView[] }

/** The newest page of a list, or its older page `n`; `undefined` when there is no such page. */
export function listPart(
  list: ListName,
  n: number | undefined,
  { catalog, at }: Pick<PageContext, 'catalog' | 'at'>,
  views: ViewMaker,
): ListPart | undefined {
  const page = stablePage(catalog.lists.count(list, at), n)
  if (!page) return undefined
  return { page, cards: catalog.lists.stretch(list, at, page).map((summary) => views.card(summary)) }
}

/** What every paged list shows of it. */
export function contentOf({ cards }: ListPart, n: number | undefined) {
  return { cards, isEmpty: cards.length === 0, ...(n !== undefined && { page: n }) }
}
