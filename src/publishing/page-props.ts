import { metrics } from '../config/metrics.ts'
import { routeOf } from '../config/route-of.ts'
import type { Locale } from '../domain/site.ts'
import type { CardPicture } from '../ui/head-view.ts'
import type { FrameView } from '../ui/site-frame.tsx'
import { wiredWithCatalog } from '../wiring.ts'
import type { Counted } from './count-comments.ts'
import { pageVersion, withCounts } from './page-version.ts'
import { cardPicture, paperCard } from './share-card.ts'
import { ViewMaker } from './view-maker.ts'

/** What every page is given. `path`, `version` and `counted` are what the page cache goes by. */
export type PageProps<View = unknown> = {
  path: string
  version: string
  /** Articles whose comments are counted on the page, by id; the version stands for their numbers too. */
  counted?: string[]
  siteUrl: string
  /** Whether forms offer to tell of answers by mail. */
  notifies: boolean
  /** Language of the page's own words. */
  locale: Locale
  /** Language of the text, as the editor gave it. */
  lang: string
  frame: FrameView
  /** The picture that is shown with a link to the page, unless the page has one of its own. */
  card: CardPicture
  view: View
}

export type PageContext = Awaited<ReturnType<typeof wiredWithCatalog>> & {
  /** The instant that the page is made for, in milliseconds. */
  at: number
}

type Shown<View> = { view: View; lang?: string; counted?: Counted }

/**
 * Makes the props of a page. The version is read first: see `pageVersion`.
 *
 * @param show gives the page's own view and language, or `undefined` when there is nothing to show
 */
export async function pageProps<View>(
  path: string,
  show: (context: PageContext, views: ViewMaker) => Promise<Shown<View> | undefined>,
): Promise<PageProps<View> | undefined> {
  const wired = await wiredWithCatalog()
  const { catalog, comments, mostCommented, env } = wired
  const site = catalog.settings()
  const at = wired.now().getTime()
  const notifies = env.SMTP_URL !== undefined
  const stores = { catalog, comments, mostCommented, siteUrl: env.SITE_URL, notifies }
  const version = await pageVersion(path, at, stores)
  if (version === undefined) return undefined

  const done = metrics().renderSeconds.startTimer({ page: routeOf(path) })
  const shown = await show({ ...wired, catalog, secret: wired.secret, at }, new ViewMaker(catalog, site))
  done()
  if (!shown) return undefined
  const lang = shown.lang ?? site.locale
  const views = new ViewMaker(catalog, site, lang)
  const props: PageProps<View> = {
    path,
    version: shown.counted ? withCounts(version, shown.counted) : version,
    ...(shown.counted && { counted: shown.counted.ids }),
    ...{ siteUrl: env.SITE_URL, notifies },
    locale: views.locale,
    lang,
    frame: views.frame(),
    card: cardPicture(paperCard(site)),
    view: shown.view,
  }
  return withoutUndefined(props)
}

/** Next refuses `undefined` in props, where JSON simply leaves it out. */
function withoutUndefined<T>(props: T): T {
  return JSON.parse(JSON.stringify(props))
}
