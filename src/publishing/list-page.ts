import { articlesPerPage } from '../articles/catalog.ts'
import { renderMarkdown } from '../articles/render-markdown.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { type ListKind, urls } from '../site/urls.ts'
import type { ListContent } from '../ui/list-page-view.tsx'
import { type PageContext, type PageProps, pageProps } from './page-props.ts'
import type { ViewMaker } from './view-maker.ts'

export type ListView = ListContent & { kind: ListKind; slug: string }

/**
 * A list of articles: the newest, or its older page `n`. Older pages are counted from the oldest article and are
 * full, so a new article shifts none of them; the newest page has between one and two pages' worth.
 *
 * @returns `undefined` when there is no such list or page
 */
export function listPage(kind: ListKind, slug: string, n?: number): Promise<PageProps<ListView> | undefined> {
  return pageProps(urls.list(kind, slug, n), async ({ catalog, at }, views) => {
    const head = await headOf(kind, slug, { catalog, at }, views)
    const count = catalog.countListed(kind, slug, at)
    const olderPages = Math.max(0, Math.floor(count / articlesPerPage) - 1)
    if (!head || (kind === 'tags' && count === 0) || (n !== undefined && (n < 1 || n > olderPages)))
      return undefined
    const offset = ((n ?? olderPages + 1) - 1) * articlesPerPage
    const limit = n === undefined ? count - offset : articlesPerPage
    const cards = catalog.listed(kind, slug, at, { offset, limit }).map((summary) => views.card(summary))
    const olderPage = (n ?? olderPages + 1) - 1
    const view: ListView = {
      ...{ kind, slug, cards, ...head },
      ...(n !== undefined && { page: n, newer: urls.list(kind, slug, n < olderPages ? n + 1 : undefined) }),
      ...(olderPage >= 1 && { older: urls.list(kind, slug, olderPage) }),
    }
    return { view }
  })
}

type Head = Pick<ListView, 'title' | 'description' | 'kicker' | 'html'>

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
  if (!author) return undefined
  const html = await renderMarkdown(author.body, { messages, picture: async () => undefined })
  return { title: author.name, kicker: author.role, description: messages.articlesBy(author.name), html }
}
