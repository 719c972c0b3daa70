import { renderMarkdown } from '../articles/render-markdown.ts'
import type { Author } from '../domain/article.ts'
import type { JsonLd } from '../feeds/json-ld.ts'
import type { Messages } from '../site/messages/messages.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { type ListKind, urls } from '../site/urls.ts'
import type { ListContent } from '../ui/list-page-view.tsx'
import { contentOf, listPart } from './list-part.ts'
import { type PageContext, type PageProps, pageProps } from './page-props.ts'
import { pagingView } from './paging.ts'
import { listData } from './structured-data.ts'
import type { ViewMaker } from './view-maker.ts'

export type ListView = ListContent & { kind: ListKind; slug: string; data: JsonLd[] }

/**
 * A list of articles: the newest, or its older page `n` (see `stablePage`).
 *
 * @returns `undefined` when there is no such list or page
 */
export function listPage(kind: ListKind, slug: string, n?: number): Promise<PageProps<ListView> | undefined> {
  return pageProps(urls.list(kind, slug, n), async (context, views) => {
    const { catalog, at, env } = context
    const head = await headOf(kind, slug, { catalog, at }, views)
    const part = await listPart({ kind, slug }, n, context, views)
    if (!head || !part || (kind === 'tags' && part.cards.length === 0)) return undefined
    const paging = pagingView(part.page, (other) => urls.list(kind, slug, other))
    const listed = { ...head, articles: part.cards.map((card) => card.slug) }
    const data = listData({ kind, slug, n }, listed, { siteUrl: env.SITE_URL, views })
    return {
      view: { ...{ kind, slug, paging, data, ...head }, ...contentOf(part, n) },
      counted: part.counted,
    }
  })
}

type Head = Pick<ListView, 'title' | 'description' | 'kicker' | 'html' | 'portrait' | 'links'>

async function headOf(
  kind: ListKind,
  slug: string,
  { catalog, at }: Pick<PageContext, 'catalog' | 'at'>,
  views: ViewMaker,
): Promise<Head | undefined> {
  const messages = messagesFor(views.locale, views.site.locale)
  if (kind === 'sections') {
    const section = views.site.sections.find((candidate) => candidate.slug === slug)
    return section && { title: section.name, description: section.description }
  }
  if (kind === 'tags') {
    const tag = catalog.tag(slug, at)
    return tag && { title: tag.name, kicker: messages.tags, description: messages.taggedWith(tag.name) }
  }
  const author = catalog.author(slug)
  return author && authorHead(author, messages)
}

async function authorHead(author: Author, messages: Messages): Promise<Head> {
  const { name, role, body, image, picture, links, fediverse } = author
  return {
    ...{ title: name, kicker: role, description: messages.articlesBy(name) },
    html: await renderMarkdown(body, { messages, picture: async () => undefined }),
    ...(picture && { portrait: { ...picture, alt: image?.alt ?? messages.portraitOf(name) } }),
    links: [
      ...(fediverse === undefined ? [] : [{ href: fediverseAddress(fediverse), text: fediverse }]),
      ...links.map((href) => ({ href, text: shortAddress(href) })),
    ],
  }
}

/** `@name@server` is at home at `https://server/@name`, whatever the server runs. */
function fediverseAddress(name: string): string {
  const [, user, server] = name.split('@')
  return `https://${server}/@${user}`
}

/** An address as people say it. */
function shortAddress(href: string): string {
  return href.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
}
