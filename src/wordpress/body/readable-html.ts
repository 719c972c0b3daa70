import { splitMarkup } from './split-markup.ts'

/** Two novels. Nobody reads more on one page, and what is longer is a slip of a program. */
const longest = 1_500_000

/** The parser's time grows with the square of this, and walking the tree would end in an overflow. */
const mostLevels = 400

/** They end by themselves when the next one starts, or have no inside. */
const shallow = new Set(
  'p li dt dd option tr td th br hr img input meta link wbr area col source track embed param base'.split(
    ' ',
  ),
)

/** Whether a text can be read as HTML in reasonable time. */
export function isReadableHtml(html: string): boolean {
  if (html.length > longest) return false
  let depth = 0
  for (const piece of splitMarkup(html)) {
    if (piece.kind !== 'tag' || shallow.has(piece.name)) continue
    // A tag of many thousand letters has more attributes than anybody compares in a second.
    if (piece.text.length > 20_000 && piece.text.replace(/"[^"]*"|'[^']*'/g, '').length > 10_000) return false
    depth = Math.max(0, depth + (piece.closes ? -1 : 1))
    if (depth > mostLevels) return false
  }
  return true
}
