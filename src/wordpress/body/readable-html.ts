import { splitMarkup } from './split-markup.ts'

/** Two novels. Nobody reads more on one page, and what is longer is a slip of a program. */
const longest = 1_500_000

/** The parser's time grows with the square of this, and walking the tree would end in an overflow. */
const mostLevels = 400

/** Copies of elements that the parser may have to make. */
const mostCopies = 500_000

/** They end by themselves when the next one starts, or have no inside. */
const shallow = new Set(
  'p li dt dd option tr td th br hr img input meta link wbr area col source track embed param base'.split(
    ' ',
  ),
)

/** Those that are left open go on in every block that follows: the parser copies them. */
const copied = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

/** Whether a text can be read as HTML in reasonable time. */
export function isReadableHtml(html: string): boolean {
  if (html.length > longest) return false
  const open = new Map<string, number>()
  let [depth, marks, copies] = [0, 0, 0]
  for (const piece of splitMarkup(html)) {
    if (piece.kind === 'tag') copies += marks
    if (copies > mostCopies) return false
    if (piece.kind !== 'tag' || shallow.has(piece.name)) continue
    if (isHeavyTag(piece.text)) return false
    const before = open.get(piece.name) ?? 0
    // Closing what is not open closes nothing.
    const change = piece.closes ? -Math.min(before, 1) : 1
    open.set(piece.name, before + change)
    depth += change
    if (copied.has(piece.name)) marks += change
    if (depth > mostLevels) return false
  }
  return true
}

/** A tag of many thousand letters has more attributes than anybody compares in a second. */
function isHeavyTag(text: string): boolean {
  return text.length > 20_000 && text.replace(/"[^"]*"|'[^']*'/g, '').length > 10_000
}
