import type { Hit } from '../articles/search/hit.ts'
import { parseQuery } from '../articles/search/parse-query.ts'
import type { SearchResult } from '../articles/search/search.ts'
import { pageWindow } from '../domain/stable-pages.ts'
import { urls } from '../site/urls.ts'
import type { HitView, SearchView } from '../ui/search-view.ts'
import { type Counted, countComments } from './count-comments.ts'
import { type PageContext, type PageProps, pageProps } from './page-props.ts'
import { searchFilters } from './search-filters.ts'
import { type AskedSearch, readSearch } from './search-request.ts'
import type { ViewMaker } from './view-maker.ts'

/** Headlines and tags offered where there is nothing else to show. */
const offered = { headlines: 5, tags: 16 }

/**
 * The search page: a form and what was found, or ways on.
 *
 * @param parameters the query string as Next has taken it apart
 * @returns `undefined` when there is no such page of results
 */
export function searchPage(parameters: unknown): Promise<PageProps<SearchView> | undefined> {
  return pageProps(urls.search(), async (context, views) => {
    const asked = readSearch(parameters, views.site)
    if (!asked) return undefined
    const query = parseQuery(asked.text)
    const { section, published, page } = asked
    const result = context.catalog.search({ query, section, published, page, now: context.at })
    if (page > result.pages) return undefined
    const suggestion =
      result.total === 0 || result.isRelaxed ? context.catalog.suggest(query, context.at) : undefined
    const { counts } = await countComments(
      result.hits.map(({ article }) => article),
      context,
    )
    const view: SearchView = {
      query: query.text,
      wasCut: query.wasCut,
      hasWords: query.wanted.length > 0,
      ...{ page, total: result.total, isMore: result.isMore, isRelaxed: result.isRelaxed },
      hits: result.hits.map((hit) => hitView(hit, counts, views)),
      ...searchFilters(asked, result, views.site, yearsOf(context)),
      ...pagesOf(asked, query.text, result),
      ...(suggestion !== undefined && { suggestion }),
      ...(result.total === 0 && { offers: offersOf(context, views) }),
    }
    return { view }
  })
}

function hitView({ article, title, snippet }: Hit, counts: Counted['counts'], views: ViewMaker): HitView {
  const { slug, lang, section, authors, date } = article
  return {
    ...{ slug, title, snippet, section: views.section(section), authors: views.credits(authors) },
    published: views.day(date),
    ...(lang !== views.site.locale && { lang }),
    ...views.commentCount(article, counts),
  }
}

function yearsOf({ catalog, at }: PageContext): string[] {
  return catalog.lists.archive(at).map(({ month }) => month.slice(0, 4))
}

function pagesOf(
  { section, year, page }: AskedSearch,
  text: string,
  { pages }: SearchResult,
): Pick<SearchView, 'pages' | 'previous' | 'next'> {
  const href = (n: number) =>
    urls.search(text, {
      page: n,
      ...(section !== undefined && { section }),
      ...(year !== undefined && { year }),
    })
  return {
    pages: pageWindow(page, pages)
      .reverse()
      .map((n) => ({ n, href: href(n), isCurrent: n === page })),
    ...(page > 1 && { previous: href(page - 1) }),
    ...(page < pages && { next: href(page + 1) }),
  }
}

function offersOf({ catalog, at }: PageContext, views: ViewMaker): NonNullable<SearchView['offers']> {
  return {
    tags: catalog.recentTags(at, offered.tags),
    latest: catalog.latest(at, offered.headlines).map((summary) => views.card(summary)),
  }
}
