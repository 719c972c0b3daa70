/** Addresses of the built style sheet, font and browser modules; next.config.ts writes them in when it builds. */
export const assets = {
  styles: process.env.PRELO_STYLES ?? '',
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
