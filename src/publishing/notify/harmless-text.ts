import { commentAsText } from '../../comments/render-comment.ts'

/** As much of a comment as a mail shows, in code points. */
const longest = 1000

/** Joins what it stands between, and is not seen; mail programs do not take `exemplo.com` with it for an address. */
const wordJoiner = '\u2060'

/** A stranger's comment for a mail: its words without marks, whole addresses left out, and not too many of them. */
export function harmlessText(body: string): string {
  const text = withoutAddresses(commentAsText(body)).trim()
  const letters = [...text]
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : text
}

/** A stranger's words, so that no mail program makes a link of any of them. */
export function withoutAddresses(text: string): string {
  return text
    .replace(/(?:\b[a-z][a-z0-9+.-]*:\/\/|\bwww\.|\bmailto:)\S+/gi, '[link]')
    .replace(/(?<=[\p{L}\p{N}])\.(?=\p{L})/gu, `.${wordJoiner}`)
}

/** One line, whatever it was: what stands in a header must not begin another one. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
}
