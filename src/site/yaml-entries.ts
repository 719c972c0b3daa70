/** One line of a YAML text that has a value on it. */
export type Entry = {
  /** From 1. */
  line: number
  /** Where the value begins, or the hyphen of an item that stands apart. */
  column: number
  indent: number
  isItem: boolean
  /** The entry on the line before it, if that has one. */
  above: Entry | undefined
  /** The key above it that has nothing after it, with no line between them. */
  parent: string | undefined
  /** Without a colon and a space after it, a line has no key. */
  key: string
  /** Hyphen and key as they were written, with what is between them and the value. */
  start: string
  value: string
}

/** The lines of a YAML text that have values, as far as lines alone can tell. Texts of several lines are left out. */
export function entriesOf(text: string): Entry[] {
  const entries: Entry[] = []
  let within = Number.POSITIVE_INFINITY
  let above: Entry | undefined
  let parent: string | undefined
  for (const [index, line] of text.split('\n').entries()) {
    const written = line.trimEnd()
    const indent = written.search(/\S/)
    if (indent === -1 || indent > within) continue
    within = blockScalar.test(written) ? indent : Number.POSITIVE_INFINITY
    above = entryIn(written, index + 1, above, parent)
    if (above) entries.push(above)
    parent = /^([\w-]+) *:$/.exec(written)?.[1] ?? (indent === 0 && !above?.parent ? undefined : parent)
  }
  return entries
}

/** What a line that begins a text of several lines ends with. */
const blockScalar = /(^|\s)[|>][+-]?[1-9]?[+-]?(\s+#.*)?$/

function entryIn(
  written: string,
  line: number,
  above: Entry | undefined,
  parent: string | undefined,
): Entry | undefined {
  const [, space = '', hyphens = '', keyed = '', key = '', value = ''] =
    /^(\s*)((?:- +)*)((?:"?([\w-]+)"? *:(?: +|$))?)(.*)$/.exec(written) ?? []
  if (/^#(?:\s|#|$)/.test(value) || (value.startsWith('#') && key === '') || (value === '' && hyphens === ''))
    return undefined
  const column = written.length - value.length + 1
  const place = { line, column, indent: space.length, isItem: hyphens !== '' }
  return {
    ...place,
    above: above && { ...above, above: undefined },
    parent,
    key,
    start: hyphens + keyed,
    value,
  }
}
