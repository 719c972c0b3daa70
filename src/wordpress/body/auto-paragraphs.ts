import { splitMarkup } from './split-markup.ts'

const blocks = new Set(
  (
    'address article aside blockquote caption center col colgroup dd details dialog div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p ' +
    'section select summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** Their first words need no paragraph of their own. */
const bare = new Set(
  'li dt dd td th h1 h2 h3 h4 h5 h6 figcaption caption summary figure option legend'.split(' '),
)

const voids = new Set(['hr', 'col'])

/**
 * Classic posts have no paragraphs in their HTML: a blank line starts one, a line end is a line break, and what is a
 * block already stays as it is. So does what is in `pre`, `code`, scripts and styles.
 */
export function autoParagraphs(html: string): string {
  const text = paragraphWriter()
  for (const piece of splitMarkup(html)) {
    const isBlock = piece.kind === 'tag' && blocks.has(piece.name)
    if (piece.kind === 'comment') continue
    if (piece.kind === 'text') text.words(piece.text)
    else if (piece.kind === 'verbatim' && /^<pre/i.test(piece.text)) text.block(piece.text)
    else if (!isBlock) text.inline(piece.text)
    else if (piece.name === 'p') text.paragraph(piece.closes ? undefined : piece.text)
    else if (piece.closes) text.leave(piece.text, piece.name)
    else text.enter(piece.text, piece.name)
  }
  return text.end()
}

function paragraphWriter() {
  const open: { name: string; isFresh: boolean }[] = []
  let [out, line] = ['', '']
  let start: string | undefined
  const flush = () => {
    const inside = open.at(-1)
    const isBare = start === undefined && inside?.isFresh && bare.has(inside.name)
    const words = withBreaks(line)
    if (words !== '') out += isBare ? words : `${start ?? '<p>'}${words}</p>\n`
    if (words !== '' && inside) inside.isFresh = false
    ;[line, start] = ['', undefined]
  }
  return {
    words(text: string) {
      const [first = '', ...others] = text.split(/\n[ \t]*\n\s*/)
      line += first
      for (const other of others) {
        flush()
        line = other
      }
    },
    inline(text: string) {
      line += text
    },
    paragraph(opening: string | undefined) {
      flush()
      start = opening
    },
    block(text: string) {
      flush()
      out += text
    },
    enter(text: string, name: string) {
      flush()
      out += text
      if (!voids.has(name)) open.push({ name, isFresh: true })
    },
    leave(text: string, name: string) {
      flush()
      out += text
      const at = open.findLastIndex((block) => block.name === name)
      if (at >= 0) open.length = at
    },
    end() {
      flush()
      return out
    },
  }
}

/** A line end is a line break, unless there is one already, or it is within a tag. */
function withBreaks(line: string): string {
  return splitMarkup(line.trim())
    .map((piece) => (piece.kind === 'text' ? piece.text.replace(/[ \t]*\n[ \t]*/g, '<br>\n') : piece.text))
    .join('')
    .replace(/(<br[^<>]*>)\s*<br>\n/g, '$1\n')
    .replace(/<br>\n(?=<br\b)/g, '\n')
}
