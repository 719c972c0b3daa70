/** Languages that Prelo speaks to readers. Adding one means adding its messages. */
export const locales = ['pt-BR', 'en'] as const
export type Locale = (typeof locales)[number]

export type Section = { slug: string; name: string; description: string }

export type SeriesTitle = { id: string; title: string }

/** The paper's editorial settings, read from `content/site.yaml`. */
export type Site = {
  name: string
  tagline: string
  description: string
  locale: Locale
  /** IANA name, for example `America/Sao_Paulo`. */
  timeZone: string
  sections: Section[]
  /** Titles of series; one without is called by its id. */
  series: SeriesTitle[]
  /** Names of the subjects that articles may have; without them, subjects are free. */
  tags?: string[] | undefined
  /** Pages of `content/pages/` that the footer links to, by slug. */
  footer: string[]
  /** The page of `content/pages/` that says who makes the paper, by slug; search engines are told of it. */
  masthead?: string | undefined
  comments: CommentPolicy
}

export type CommentPolicy = {
  /** Comments accepted from one address in a minute. */
  perMinute: number
  /** A comment with more links than this is held. */
  maxLinks: number
  /** Words and phrases that hold a comment; plain text, never patterns. */
  heldWords: string[]
  /** Names that readers cannot take, beside those of the paper and its authors. */
  reservedNames: string[]
  /** What is left of a published comment whose author wants it erased: nothing but its place, or its words. */
  erase: EraseChoice
}

export const eraseChoices = ['remove-text', 'keep-text'] as const
export type EraseChoice = (typeof eraseChoices)[number]
