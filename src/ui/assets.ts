/** Addresses of the built style sheet, font and browser modules; next.config.ts writes them in when it builds. */
export const assets = {
  /** All that an article needs, and every page has. */
  styles: process.env.PRELO_STYLES ?? '',
  /** What pages other than articles have beside `styles`. */
  stylesBeyondArticles: process.env.PRELO_STYLES_BEYOND_ARTICLES ?? '',
  /** What the moderators' desk has beside `styles`. */
  deskStyles: process.env.PRELO_DESK_STYLES ?? '',
  /** The desk's keys. */
  desk: process.env.PRELO_DESK ?? '',
  headlineFont: process.env.PRELO_HEADLINE_FONT ?? '',
  commentForm: process.env.PRELO_COMMENT_FORM ?? '',
  reader: process.env.PRELO_READER ?? '',
  offlineList: process.env.PRELO_OFFLINE_LIST ?? '',
  embeds: process.env.PRELO_EMBEDS ?? '',
}
