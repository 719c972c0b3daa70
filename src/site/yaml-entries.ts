/** One line of a YAML text that has a value on it. */
export type Entry = {
  /** From 1. */
  line: number
  /** Where the value begins, or the hyphen of an item that stands apart. */
  column: number
  indent: number
  isItem: boolean
  /** Whether its hyphen is further in than that of the plain item above it, which therefore swallows it. */
  isApart: boolean
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
  for (const [index, written] of text.split('\n').entries()) {
    const indent = written.search(/\S/)
    if (indent === -1 || indent > within) continue
    within = Number.POSITIVE_INFINITY
    const entry = entryIn(written.trimEnd(), index + 1, above)
    if (entry) entries.push(entry)
    above = entry
    if (/(^|\s)[|>][+-]?[1-9]?[+-]?(\s+#.*)?$/.test(written.trimEnd())) within = indent
  }
  return entries
}

function entryIn(written: string, line: number, above: Entry | undefined): Entry | undefined {
  const [, space = '', hyphens = '', keyed = '', key = '', value = ''] =
    /^(\s*)((?:- +)*)((?:"?([\w-]+)"? *:(?: +|$))?)(.*)$/.exec(written) ?? []
  if (value.startsWith('#') || (value === '' && hyphens === '')) return undefined
  const isItem = hyphens !== ''
  const isApart =
    isItem && above?.isItem === true && above.key === '' && above.value !== '' && space.length > above.indent
  const column = isApart ? space.length + 1 : written.length - value.length + 1
  return { line, column, indent: space.length, isItem, isApart, key, start: hyphens + keyed, value }
}
