/** A schema.org object, or a part of one. Parts that are `undefined` are left out when it is written. */
export type JsonLd = { '@type': string; [name: string]: unknown }

/** Addresses are absolute, here and below; instants are ISO 8601 with offset, as in the page's `<time>`. */
export type PublisherData = {
  name: string
  url: string
  logo: { url: string; width: number; height: number }
  correctionsPolicy: string
  /** The page that says who makes the paper. */
  masthead: string | undefined
}

export type ArticleData = {
  url: string
  headline: string
  description: string
  /** The same picture in several shapes, or none. */
  images: readonly string[]
  published: string
  updated: string | undefined
  authors: readonly Link[]
  publisher: PublisherData
  /** BCP 47. */
  language: string
  section: string
  keywords: readonly string[]
  words: number
  corrections: readonly { date: string; text: string }[]
  /** Absent when nobody can comment, or the comments are out of reach. */
  comments: { total: number; shown: readonly CommentData[] } | undefined
}

/** A published comment; its text is plain. */
export type CommentData = { url: string; author: string; text: string; published: string }

export type Link = { name: string; url: string }

export type ProfileData = Link & {
  role: string
  worksFor: Link
  image: string | undefined
  /** Addresses of the author's own pages on other sites. */
  elsewhere: readonly string[]
}

/** https://developers.google.com/search/docs/appearance/structured-data/article */
export function newsArticle(article: ArticleData): JsonLd {
  const { publisher, comments } = article
  const { name, url } = publisher
  return {
    '@type': 'NewsArticle',
    headline: article.headline,
    description: article.description,
    image: article.images.length > 0 ? article.images : undefined,
    datePublished: article.published,
    dateModified: article.updated,
    author: article.authors.length > 0 ? article.authors.map(person) : { '@type': 'Organization', name, url },
    publisher: newsOrganization(publisher),
    mainEntityOfPage: article.url,
    inLanguage: article.language,
    articleSection: article.section,
    keywords: article.keywords.length > 0 ? article.keywords : undefined,
    wordCount: article.words,
    isAccessibleForFree: true,
    correction: article.corrections.length > 0 ? article.corrections.map(correction) : undefined,
    commentCount: comments?.total,
    comment: comments && comments.shown.length > 0 ? comments.shown.map(comment) : undefined,
  }
}

/** https://schema.org/NewsMediaOrganization, with the policies that the Trust Project asks for. */
export function newsOrganization({ logo, ...publisher }: PublisherData): JsonLd {
  return { '@type': 'NewsMediaOrganization', ...publisher, logo: { '@type': 'ImageObject', ...logo } }
}

export function webSite(
  site: Link & { description: string; language: string; publisher: PublisherData },
): JsonLd {
  const { language, publisher, ...said } = site
  return { '@type': 'WebSite', ...said, inLanguage: language, publisher: newsOrganization(publisher) }
}

/** Where a page stands, from the outermost place inwards; the last one is the page itself. */
export function breadcrumbs(places: readonly Link[]): JsonLd {
  const items = places.map(({ name, url }, index) => ({ ...listItem(index), name, item: url }))
  return { '@type': 'BreadcrumbList', itemListElement: items }
}

/** A page that lists articles, in its order. */
export function collectionPage(
  list: Link & { description: string; language: string; articles: readonly string[] },
): JsonLd {
  const { articles, language, ...said } = list
  const items = {
    '@type': 'ItemList',
    itemListElement: articles.map((url, index) => ({ ...listItem(index), url })),
  }
  return { '@type': 'CollectionPage', ...said, inLanguage: language, mainEntity: items }
}

/** https://developers.google.com/search/docs/appearance/structured-data/profile-page */
export function profilePage(author: ProfileData): JsonLd {
  const { role, worksFor, image, elsewhere } = author
  const organization = { '@type': 'NewsMediaOrganization', ...worksFor }
  return {
    '@type': 'ProfilePage',
    mainEntity: {
      ...person(author),
      jobTitle: role || undefined,
      image,
      sameAs: elsewhere.length > 0 ? elsewhere : undefined,
      worksFor: organization,
    },
  }
}

/**
 * The text of a `<script type="application/ld+json">`. No `<` is left that could end the element, and no line
 * separator that JSON allows and JavaScript once did not (https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements).
 */
export function jsonLdText(object: JsonLd): string {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...object })
  return json.replace(/[<\u2028\u2029]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function person({ name, url }: Link): JsonLd {
  return { '@type': 'Person', name, url }
}

function comment({ url, author, text, published }: CommentData): JsonLd {
  return {
    '@type': 'Comment',
    url,
    text,
    datePublished: published,
    author: { '@type': 'Person', name: author },
  }
}

function correction({ date, text }: { date: string; text: string }): JsonLd {
  return { '@type': 'CorrectionComment', text, datePublished: date }
}

function listItem(index: number) {
  return { '@type': 'ListItem', position: index + 1 }
}
