/** Addresses of the built style sheet and browser module; next.config.ts writes them in when it builds. */
export const assets = {
  styles: process.env.PRELO_STYLES ?? '',
  commentForm: process.env.PRELO_COMMENT_FORM ?? '',
}
