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

/** Which comments wait for a moderator: those that a check objects to, those of newcomers as well, or all. */
export const holdRules = ['suspicious', 'first-timers', 'all'] as const
export type HoldRule = (typeof holdRules)[number]

export type CommentPolicy = {
  hold: HoldRule
  /** Days after its publication on which an article takes no more comments, unless it says so itself; never without. */
  closeAfterDays?: number | undefined
  /** Comments accepted from one address in a minute. */
  perMinute: number
  /** Comments accepted on one article in a minute, from all addresses; any number without. */
  perArticlePerMinute?: number | undefined
  /** A comment with more links than this is held. */
  maxLinks: number
  /** Words and phrases that hold a comment; plain text, never patterns. */
  heldWords: string[]
  /** Names that readers cannot take, beside those of the paper and its authors. */
  reservedNames: string[]
}
