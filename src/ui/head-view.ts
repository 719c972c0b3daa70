/** What a page says of itself in its head; what every page of the paper says is in `Paper`. */
export type HeadView = {
  /** The headline of the page. */
  title: string
  /** What follows the headline in the title; the paper's name when not said. */
  titleEnd?: string
  /** What the page holds, the best text first; the others fill up a description that is too short. */
  descriptions?: readonly (string | undefined)[]
  /** The page's own path, without a query; search engines should know the page by it. */
  path?: string
  /** The address of the same text on another site, where it was published first. */
  canonical?: string | undefined
  /** Search engines are asked not to list the page. */
  noindex?: boolean | undefined
  /** Set for a page about a person. */
  isProfile?: boolean
  article?: ArticleTags
  /** The picture that is shown with a link to the page; the paper's when not said. */
  card?: CardPicture
  /** Path of the list that has feeds of its own. */
  list?: string
  /** Slug of the article whose comments can be followed. */
  commentsOf?: string | undefined
}

/** What the head of every page says of the paper; the props of every page hold it. */
export type Paper = {
  /** The public origin of the site. */
  siteUrl: string
  /** Language of the page's text. */
  lang: string
  frame: { name: string; tagline: string }
  /** The picture for pages that have none of their own. */
  card: CardPicture
}

/** What the Open Graph protocol knows of an article. Instants are ISO 8601 with offset. */
export type ArticleTags = {
  published: string
  updated?: string | undefined
  section: string
  tags: readonly string[]
  /** Paths of the authors' pages. */
  authors: readonly string[]
  /** What authors are called in the fediverse: `@name@server`. */
  fediverse?: readonly string[]
}

/** A picture of `cardSize`. */
export type CardPicture = {
  /** Its path. */
  src: string
  /** The words on it. */
  alt: string
}
