import type { ShortcodeTag } from './read-shortcodes.ts'

/** The picture with what links it, or a player, at the start of what a `[caption]` has in it. */
const picture =
  /^\s*(?:<(?:p|div)\b[^<>]*>\s*)?((?:<a\b[^<>]*>\s*)?<(?:img|iframe)\b(?:[^<>"']|"[^"]*"|'[^']*')*>(?:\s*<\/(?:a|iframe)>)?)/i

/** `[caption caption="Words"]<img>[/caption]`, or, since 2012, with the words after the picture. */
export function captionShortcode({ attributes }: ShortcodeTag, inner?: string): string | undefined {
  if (inner === undefined) return undefined
  const [whole, image] = picture.exec(inner) ?? []
  if (whole === undefined) return `\n\n${inner}\n\n`
  const words = attributes.named.caption ?? inner.slice(whole.length).replace(/^\s*<\/(?:p|div)>/i, '')
  return `\n\n<figure class="wp-caption">${image}<figcaption>${unbroken(words)}</figcaption></figure>\n\n`
}

function unbroken(words: string): string {
  return words.replace(/<\/?p\b[^<>]*>|\s*\n\s*/gi, ' ').trim()
}
