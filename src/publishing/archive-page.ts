import type { MonthCount } from '../articles/catalog-lists.ts'
import { formatMonth } from '../site/dates.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { urls } from '../site/urls.ts'
import type { ArchiveContent, MonthContent, MonthLink } from '../ui/archive-view.tsx'
import { contentOf, listPart } from './list-part.ts'
import { type PageProps, pageProps } from './page-props.ts'
import { pagingView } from './paging.ts'
import type { ViewMaker } from './view-maker.ts'

/** The years and months in which something was published, newest first. */
export function archivePage(): Promise<PageProps<ArchiveContent> | undefined> {
  return pageProps(urls.archive(), async ({ catalog, at }, views) => {
    const years = new Map<string, MonthLink[]>()
    for (const month of catalog.lists.archive(at).reverse()) {
      const [year = ''] = month.month.split('-')
      years.set(year, [...(years.get(year) ?? []), monthLink(month, views, 'monthName')])
    }
    return { view: { years: [...years].map(([year, months]) => ({ year, months })) } }
  })
}

/**
 * What was first published in a month of the site's time zone: the newest of it, or its older page `n`.
 *
 * @param month as "2026-03"
 * @returns `undefined` when there is nothing of that month, or no such page
 */
export function monthPage(month: string, n?: number): Promise<PageProps<MonthContent> | undefined> {
  return pageProps(urls.month(month, n), async (context, views) => {
    const { catalog, at } = context
    const part = await listPart({ kind: 'archive', slug: month }, n, context, views)
    if (!part || part.cards.length === 0) return undefined
    const months = catalog.lists.archive(at)
    const index = months.findIndex((candidate) => candidate.month === month)
    const [previous, next] = [months[index - 1], months[index + 1]]
    return {
      counted: part.counted,
      view: {
        ...contentOf(part, n),
        month,
        title: monthText(month, views, 'monthFormat'),
        paging: pagingView(part.page, (other) => urls.month(month, other)),
        ...(previous && { previous: monthLink(previous, views, 'monthFormat') }),
        ...(next && { next: monthLink(next, views, 'monthFormat') }),
      },
    }
  })
}

function monthLink({ month, count }: MonthCount, views: ViewMaker, format: MonthFormat): MonthLink {
  return { href: urls.month(month), text: monthText(month, views, format), count }
}

type MonthFormat = 'monthFormat' | 'monthName'

function monthText(month: string, { locale, site }: ViewMaker, format: MonthFormat): string {
  return formatMonth(month, messagesFor(locale, site.locale)[format], locale)
}
