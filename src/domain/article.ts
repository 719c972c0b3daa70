/** A picture file that can be shown. */
export type Picture = {
  /** Its address below `/media/`: a hash of its bytes, then its path below the content folder. */
  name: string
  /** Size in pixels, the right way up. */
  width: number
  height: number
  /** Whether the page may shine through it. */
  isTransparent?: true
  /** Whether it moves: it is then shown as it is, and scaled only where it has to stand still. */
  isAnimated?: true
}

export type LeadImage = { src: string; alt: string; caption?: string; credit?: string; license?: string }

/** A subject; the slug is made from the name as the editor wrote it. */
export type Tag = { slug: string; name: string }

export type Correction = { date: Date; text: string }

/** `review`: open, and each comment waits for a moderator. `closed`: those that are there are shown. */
export const commentsStates = ['open', 'review', 'closed', 'off'] as const
export type CommentsState = (typeof commentsStates)[number]

/** One article as its file tells it. Dates are instants; the site's time zone is applied when they are shown. */
export type Article = {
  /** Path of its file below the content folder, with forward slashes. */
  path: string
  slug: string
  /** Stable identity: comments belong to it, whatever the slug becomes. */
  id: string
  title: string
  description?: string
  date: Date
  updated?: Date
  /** From this instant on it is not shown. */
  expires?: Date
  section: string
  authors: string[]
  tags: Tag[]
  image?: LeadImage
  draft: boolean
  featured: boolean
  /** Language of the text; the site's when not said. */
  lang: string
  aliases: string[]
  corrections: Correction[]
  /** What the article says itself; without, it goes by the paper's rules: see `commentsState`. */
  comments?: CommentsState
  canonical?: string
  series?: { id: string; part: number }
  /** Markdown, without the front matter. */
  body: string
}

/** What a list shows of an article. */
export type ArticleSummary = Pick<
  Article,
  | 'slug'
  | 'id'
  | 'title'
  | 'description'
  | 'date'
  | 'section'
  | 'authors'
  | 'lang'
  | 'featured'
  | 'image'
  | 'comments'
> & {
  picture?: Picture
}

export type Author = {
  slug: string
  name: string
  role: string
  /** The biography, in Markdown. */
  body: string
  /** Addresses of the author's own pages elsewhere. */
  links: string[]
  /** The author's name in the fediverse: `@name@server`. */
  fediverse?: string
  /** The portrait as the file names it, and the file itself once it was found. */
  image?: { src: string; alt?: string | undefined }
  picture?: Picture
}

/** A page of `content/pages/`, such as "about". */
export type StaticPage = {
  slug: string
  title: string
  description: string
  body: string
  /** Names of the pictures beside it that its text speaks of; they change with the bytes. */
  pictures?: string[]
}
