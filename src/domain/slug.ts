/** What a slug is made of. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The longest slug accepted, in characters; keeps paths under every file system's limit of 255 bytes. */
export const longestSlug = 120

/** Tells whether a text can stand in an address as it is: ASCII letters and digits, joined by single hyphens. */
export function isSlug(text: string): boolean {
  return text.length <= longestSlug && slugPattern.test(text)
}
