import { cardSize } from '../domain/share-card.ts'
import type { ArticleTags, HeadView, Paper } from './head-view.ts'

type Told = { description: string; address: string | undefined }

/** Tags for those who show a link with a preview (https://ogp.me; X's cards read the same ones). */
export function socialTags(head: HeadView, paper: Paper, { description, address }: Told) {
  const card = head.card ?? paper.card
  return [
    property('og:type', head.article ? 'article' : head.isProfile ? 'profile' : 'website'),
    property('og:title', head.title),
    property('og:description', description),
    property('og:url', address),
    property('og:site_name', paper.frame.name),
    property('og:locale', territoryLocale(paper.lang)),
    property('og:image', paper.siteUrl + card.src),
    property('og:image:width', String(cardSize.width)),
    property('og:image:height', String(cardSize.height)),
    property('og:image:type', 'image/png'),
    property('og:image:alt', card.alt),
    <meta key="twitter:card" name="twitter:card" content="summary_large_image" />,
    ...(head.article ? articleTags(head.article, paper.siteUrl) : []),
  ]
}

function articleTags(
  { published, updated, section, tags, authors, fediverse = [] }: ArticleTags,
  siteUrl: string,
) {
  return [
    property('article:published_time', published),
    property('article:modified_time', updated),
    property('article:section', section),
    ...tags.map((tag) => property('article:tag', tag)),
    ...authors.map((path) => property('article:author', siteUrl + path)),
    // https://docs.joinmastodon.org/entities/PreviewCard/#authors: the author is named, and followed, below the link.
    ...fediverse.map((name) => <meta key={`fediverse ${name}`} name="fediverse:creator" content={name} />),
  ]
}

function property(name: string, content: string | undefined) {
  return content && <meta key={`${name} ${content}`} property={name} content={content} />
}

/** `pt_BR` for pt-BR. The protocol wants a territory, so that a language without one gets the usual one, or none. */
function territoryLocale(lang: string): string | undefined {
  const usual: Record<string, string> = { en: 'en_GB', es: 'es_ES', fr: 'fr_FR', pt: 'pt_BR' }
  return /^[a-z]{2,3}-[A-Z]{2}$/.test(lang) ? lang.replace('-', '_') : usual[lang]
}
