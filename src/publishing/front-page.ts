import { urls } from '../site/urls.ts'
import type { CardView } from '../ui/article-card.tsx'
import { type PageProps, pageProps } from './page-props.ts'

/** Articles on the front page. */
const frontPageArticles = 15

export type FrontView = { description: string; cards: CardView[] }

/** The newest articles; the newest featured one of them leads. */
export async function frontPage(): Promise<PageProps<FrontView> | undefined> {
  return pageProps(urls.home(), async ({ catalog, at }, views) => {
    const latest = catalog.latest(at, frontPageArticles)
    const lead = latest.find(({ featured }) => featured) ?? latest[0]
    const ordered = lead ? [lead, ...latest.filter((summary) => summary !== lead)] : []
    return {
      view: { description: views.site.description, cards: ordered.map((summary) => views.card(summary)) },
    }
  })
}
