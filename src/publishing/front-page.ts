import { isStoreAway } from '../comments/comment-store.ts'
import type { BlockSource } from '../domain/home.ts'
import type { JsonLd } from '../feeds/json-ld.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { likelyVariants } from '../site/picture-sources.ts'
import { urls } from '../site/urls.ts'
import type { FrontBlock, FrontContent } from '../ui/front-page-view.tsx'
import { type ComposedBlock, composeFront, type FrontSources } from './compose-front.ts'
import { type Counted, countComments } from './count-comments.ts'
import { homeOf, ranksByComments } from './home-of.ts'
import { type PageContext, type PageProps, pageProps } from './page-props.ts'
import { paperData } from './structured-data.ts'
import type { ViewMaker } from './view-maker.ts'

export type FrontView = FrontContent & { description: string; data: JsonLd[] }

/** The front page as `home.yaml` has it: the lead and its blocks. */
export function frontPage(): Promise<PageProps<FrontView> | undefined> {
  return pageProps(urls.home(), async (context, views) => {
    const home = homeOf(context.catalog)
    const ranking = ranksByComments(home) ? await rankingFrom(context) : []
    const { lead, blocks } = composeFront(home, sourcesFrom(context, ranking))
    if (lead?.picture) context.pictures.makeAhead(lead.picture, likelyVariants(lead.picture, 'front-lead'))
    const shown = [...(lead ? [lead] : []), ...blocks.flatMap((block) => block.shown)]
    const counted = await countComments(shown, context)
    return {
      counted,
      view: {
        description: views.site.description,
        data: paperData({ ...context, siteUrl: context.env.SITE_URL, views }),
        ...(lead && { lead: views.card(lead, counted.counts) }),
        blocks: blocks.flatMap((block) => blockView(block, counted, context, views) ?? []),
      },
    }
  })
}

/** Without the comments there is nothing to rank by: the page does without that block. */
async function rankingFrom({ mostCommented }: PageContext): Promise<string[]> {
  try {
    return await mostCommented()
  } catch (error) {
    if (isStoreAway(error)) return []
    throw error
  }
}

function sourcesFrom({ catalog, at }: PageContext, ranking: readonly string[]): FrontSources {
  return {
    bySlug: (slug) => catalog.summary(slug, at),
    from(source, limit) {
      if (source.kind === 'latest') return catalog.latest(at, limit)
      if (source.kind === 'most-commented') return catalog.withIds(ranking, at).slice(0, limit)
      return catalog.lists.newest(source, at, limit)
    },
  }
}

function blockView(
  block: ComposedBlock,
  { counts }: Counted,
  context: PageContext,
  views: ViewMaker,
): FrontBlock | undefined {
  const heading = headingOf(block.source, context, views)
  if (!heading) return undefined
  return {
    kind: block.source.kind,
    title: block.title ?? heading.title,
    ...(heading.href !== undefined && { href: heading.href }),
    cards: block.shown.map((summary) => views.card(summary, counts)),
  }
}

/** `undefined` for a section that the paper no longer has. */
function headingOf(
  source: BlockSource,
  { catalog, at }: PageContext,
  { site, locale }: ViewMaker,
): { title: string; href?: string } | undefined {
  const messages = messagesFor(locale, site.locale)
  if (source.kind === 'latest') return { title: messages.latest }
  if (source.kind === 'most-commented') return { title: messages.mostCommented }
  const { kind, slug } = source
  const title =
    kind === 'tags'
      ? catalog.tag(slug, at)?.name
      : site.sections.find((section) => section.slug === slug)?.name
  return title === undefined ? undefined : { title, href: urls.list(kind, slug) }
}
