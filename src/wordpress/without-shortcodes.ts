/** A short text without the shortcodes that WordPress would fill in; their words stay. */
export function withoutShortcodes(text: string): string {
  return text.replace(/\[\/?[a-z][\w-]*(?:\s[^\][=]{0,1000}=[^\][]*)?\/?\]/gi, (tag) =>
    /[=/]/.test(tag) ? ' ' : tag,
  )
}
