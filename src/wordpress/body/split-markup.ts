/** A part of raw HTML: a tag, a comment, an element whose inside is not to be touched, or what stands between them. */
export type Piece =
  | { kind: 'text' | 'comment' | 'verbatim'; text: string }
  | { kind: 'tag'; text: string; name: string; closes: boolean }

const tag = /<(\/?)([a-z][a-z0-9:-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>/iy
/** Without regard to quotes: what is left for a text with so many stray quotes that each would be looked for to its end. */
const simpleTag = /<(\/?)([a-z][a-z0-9:-]*)[^<>]*>/iy
const mostFailures = 100
const untouched = new Set(['pre', 'code', 'script', 'style', 'textarea', 'svg', 'math', 'xmp'])

/** Splits raw HTML into pieces that, put together again, are the same text. Its time grows with the length alone. */
export function splitMarkup(html: string): Piece[] {
  const pieces: Piece[] = []
  const failed: Failed = { closings: new Set(), tags: 0 }
  let [start, at] = [0, html.indexOf('<')]
  while (at >= 0) {
    const piece = pieceAt(html, at, failed)
    if (piece) {
      if (at > start) pieces.push({ kind: 'text', text: html.slice(start, at) })
      pieces.push(piece)
      start = at + piece.text.length
    }
    at = html.indexOf('<', piece ? start : at + 1)
  }
  if (start < html.length) pieces.push({ kind: 'text', text: html.slice(start) })
  return pieces
}

/** What has once been looked for in vain is not looked for again, or a text of openings would take minutes. */
type Failed = { closings: Set<string>; tags: number }

function pieceAt(html: string, at: number, failed: Failed): Piece | undefined {
  if (html.startsWith('<!--', at)) {
    const end = endOf(html, '-->', at + 4, failed)
    return end === undefined ? undefined : { kind: 'comment', text: html.slice(at, end) }
  }
  const [text, slash, written = ''] = tagAt(html, at, failed) ?? []
  if (text === undefined) return undefined
  const name = written.toLowerCase()
  if (!slash && untouched.has(name) && !text.endsWith('/>')) {
    const end = endOf(html, `</${written}>`, at + text.length, failed)
    if (end !== undefined) return { kind: 'verbatim', text: html.slice(at, end) }
  }
  return { kind: 'tag', text, name, closes: slash === '/' }
}

function tagAt(html: string, at: number, failed: Failed): RegExpExecArray | null {
  const pattern = failed.tags < mostFailures ? tag : simpleTag
  pattern.lastIndex = at
  const found = pattern.exec(html)
  if (!found) failed.tags += 1
  return found
}

function endOf(html: string, closing: string, from: number, { closings }: Failed): number | undefined {
  if (closings.has(closing)) return undefined
  const found = html.indexOf(closing, from)
  if (found < 0) closings.add(closing)
  return found < 0 ? undefined : found + closing.length
}
