import { stablePage } from '../domain/stable-pages.ts'
import { urls } from '../site/urls.ts'
import type { CorrectionsContent } from '../ui/corrections-view.tsx'
import { type PageProps, pageProps } from './page-props.ts'
import { pagingView } from './paging.ts'

export type CorrectionsView = CorrectionsContent

/** Every correction of the paper, newest first, or its older page `n`; `undefined` when there is no such page. */
export function correctionsPage(n?: number): Promise<PageProps<CorrectionsView> | undefined> {
  return pageProps(urls.corrections(n), async ({ catalog, at }, views) => {
    const page = stablePage(catalog.corrections.count(at), n)
    if (!page) return undefined
    const entries = catalog.corrections.stretch(at, page).map(({ slug, title, lang, date, text, index }) => ({
      ...{ slug, title, text, index, time: views.day(date) },
      ...(lang !== views.site.locale && { lang }),
    }))
    const paging = pagingView(page, urls.corrections)
    return { view: { entries, paging, ...(n !== undefined && { page: n }) } }
  })
}
