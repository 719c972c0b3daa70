import { splitMarkup } from './split-markup.ts'

const blocks = new Set(
  (
    'address article aside blockquote caption center col colgroup dd details dialog div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p ' +
    'section select summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/**
 * Classic posts have no paragraphs in their HTML: a blank line starts one, a line end is a line break, and what is a
 * block already stays as it is. So does what is in `pre`, `code`, scripts and styles.
 */
export function autoParagraphs(html: string): string {
  let [out, line, start] = ['', '', '<p>']
  const flush = (next = '<p>') => {
    const words = withBreaks(line)
    if (words !== '') out += `${start}${words}</p>\n`
    ;[line, start] = ['', next]
  }
  for (const piece of splitMarkup(html)) {
    const isBlock = piece.kind === 'tag' && blocks.has(piece.name)
    if (!isBlock) {
      const [first = '', ...others] = piece.kind === 'text' ? piece.text.split(/\n[ \t]*\n\s*/) : [piece.text]
      line += first
      for (const other of others) {
        flush()
        line = other
      }
    } else if (piece.name === 'p') flush(piece.closes ? undefined : piece.text)
    else {
      flush()
      out += piece.text
    }
  }
  flush()
  return out
}

/** A line end is a line break, unless there is one already, or it is within a tag. */
function withBreaks(line: string): string {
  return splitMarkup(line.trim())
    .map((piece) => (piece.kind === 'text' ? piece.text.replace(/[ \t]*\n[ \t]*/g, '<br>\n') : piece.text))
    .join('')
    .replace(/(<br[^<>]*>)\s*<br>\n/g, '$1\n')
    .replace(/<br>\n(?=<br\b)/g, '\n')
}
