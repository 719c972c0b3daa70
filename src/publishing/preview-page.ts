import type { CatalogArticle } from '../articles/catalog.ts'
import { urls } from '../site/urls.ts'
import type { PreviewBannerView } from '../ui/preview-banner.tsx'
import { wiredWithCatalog } from '../wiring.ts'
import { type StoryView, storyView, viewsFor } from './article-page.ts'
import { type PageContext, type PageProps, pageProps } from './page-props.ts'
import { type PreviewQuery, previewUntil } from './preview-link.ts'
import { plainPage } from './static-page.ts'
import type { ViewMaker } from './view-maker.ts'

export type PreviewView = { story: StoryView; banner: PreviewBannerView }

export type Preview =
  | { kind: 'missing' }
  /** Everybody may read it now, at this path. */
  | { kind: 'public'; path: string }
  | { kind: 'too-late'; props: PageProps<null> }
  | { kind: 'shown'; props: PageProps<PreviewView> }

/** What a preview's address leads to. The link is looked at before the catalog: see `previewUntil`. */
export async function previewPage(slug: string, query: PreviewQuery): Promise<Preview> {
  const { catalog, secret, now } = await wiredWithCatalog()
  const until = previewUntil(secret, slug, query)
  if (until === undefined) return { kind: 'missing' }
  const at = now().getTime()
  if (catalog.articleVersion(slug, at)) return { kind: 'public', path: urls.article(slug) }
  const path = `${urls.article(slug)}/preview`
  if (until * 1000 <= at) return { kind: 'too-late', props: await plainPage(path) }
  const props = await pageProps(path, async (context) => {
    const article = context.catalog.articleInAnyState(slug)
    if (!article) return undefined
    const views = viewsFor(article, context)
    const story = await storyView(article, context, views)
    return { view: { story, banner: bannerOf(article, until, context, views) }, lang: article.lang }
  })
  return props ? { kind: 'shown', props } : { kind: 'missing' }
}

function bannerOf(
  { path, draft, date, expires }: CatalogArticle,
  until: number,
  { catalog, at }: PageContext,
  views: ViewMaker,
): PreviewBannerView {
  const isOver = expires !== undefined && expires.getTime() <= at
  const errors = catalog.problems().filter(({ file, severity }) => file === path && severity !== 'warning')
  const turn = views.instant(isOver ? expires : date)
  return {
    state: draft ? { kind: 'draft' } : { kind: isOver ? 'over' : 'scheduled', time: turn },
    until: views.instant(new Date(until * 1000)),
    faults: errors.length,
  }
}
