/** The words on the picture that is shown with a link to a page. */
export type ShareCard = {
  /** Above the headline: the section, or nothing. */
  kicker: string
  headline: string
  /** Name of the paper. */
  paper: string
}

/** In pixels; what Facebook, LinkedIn, WhatsApp, Mastodon and X ask for. */
export const cardSize = { width: 1200, height: 630 } as const
