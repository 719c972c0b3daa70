import type { Catalog, CatalogArticle } from '../articles/catalog.ts'
import { openingWords } from '../articles/opening-words.ts'
import { isFullDescription } from '../site/page-texts.ts'
import { urls } from '../site/urls.ts'
import type { HeadView } from '../ui/head-view.ts'
import { articleCard, cardPicture } from './share-card.ts'
import type { ViewMaker } from './view-maker.ts'

/** What the head of an article's page says. */
export function articleHeadView(
  article: CatalogArticle,
  updated: Date | undefined,
  { catalog, views }: { catalog: Catalog; views: ViewMaker },
): HeadView {
  const { slug, title, description, canonical, date, section, tags, authors, comments, body } = article
  const opening = isFullDescription(description) ? undefined : openingWords(body)
  return {
    ...{ title, canonical, descriptions: [description, opening], path: urls.article(slug) },
    article: {
      published: views.time(date).iso,
      updated: updated && views.time(updated).iso,
      section: views.section(section).name,
      tags: tags.map(({ name }) => name),
      authors: authors.map((author) => urls.list('authors', author)),
      fediverse: authors.flatMap((author) => catalog.author(author)?.fediverse ?? []),
    },
    card: cardPicture(articleCard(article, views.site), slug),
    commentsOf: comments === 'off' ? undefined : slug,
  }
}
