import type { Advice } from './messages/advice.ts'
import { type Entry, entriesOf } from './yaml-entries.ts'

/**
 * Something in a YAML text that most likely means something else than was meant. A `fault` is one whatever a parser
 * says, a `suspect` only where the parser finds a fault too, and a `loss` is YAML that drops or keeps too much.
 */
export type YamlMistake = {
  line: number
  column: number
  advice: string
  kind: 'fault' | 'suspect' | 'loss'
}

type Look = (entry: Entry, advice: Advice) => Omit<YamlMistake, 'line' | 'column'> | undefined

/**
 * Reads YAML as a newcomer wrote it, line by line, and knows the slips that newcomers make, with the line as it
 * should be. At most one for each line.
 */
export function yamlMistakes(text: string, advice: Advice): YamlMistake[] {
  return entriesOf(text).flatMap((entry) => {
    for (const look of looks) {
      const found = look(entry, advice)
      if (found) return [{ line: entry.line, column: columnOf(entry, look), ...found }]
    }
    return []
  })
}

const blockScalar = /^[|>][+-]?[1-9]?[+-]?(\s+#.*)?$/

const symbolFirst: Look = (entry, advice) => {
  const { key, value, isItem } = entry
  if (blockScalar.test(value)) return undefined
  if (key === '' && /^\* /.test(value))
    return { kind: 'fault', advice: advice.yamlItem(`- ${value.slice(2)}`) }
  const isOther = key !== '' && /^(?:[-?] |,|[[{][^\]}]*[\]}]\s*[^\s#,])/.test(value)
  const [symbol = ''] = /^[@`%&*!|>]/.exec(value) ?? (isOther ? value : '')
  if (symbol === '') return undefined
  // A line without a key may go on with a text that began above it.
  const isCertain = !isOther && (key !== '' || isItem)
  return { kind: isCertain ? 'fault' : 'suspect', advice: advice.yamlSymbol(symbol, quoted(entry)) }
}

const noColonAndSpace: Look = ({ key, value, indent, isItem }, advice) => {
  if (key !== '' || isItem) return undefined
  const [, name, rest = ''] = /^([a-z][a-z]*)(?::(?![ /:])| *= *|$)(.*)$/i.exec(value) ?? []
  if (name === undefined) return undefined
  const isCertain = indent === 0 && value.charAt(name.length) === ':'
  return { kind: isCertain ? 'fault' : 'suspect', advice: advice.yamlSpace(`${name}: ${rest.trim() || '…'}`) }
}

const noHyphenAndSpace: Look = ({ key, value, isItem }, advice) => {
  const [, rest] = key === '' && !isItem ? (/^-([^\s-].*)$/.exec(value) ?? []) : []
  return rest === undefined ? undefined : { kind: 'suspect', advice: advice.yamlItem(`- ${rest}`) }
}

/** An item further in than a plain one above it is swallowed by it; one further out belongs nowhere. */
const hyphenApart: Look = ({ isItem, indent, above }, advice) => {
  if (!isItem || !above?.isItem || above.key !== '' || above.value === '' || indent === above.indent)
    return undefined
  return { kind: indent > above.indent ? 'fault' : 'suspect', advice: advice.yamlHyphen }
}

/** Keys that are only within a group. */
const lowerKeys = ['src', 'alt', 'caption', 'credit', 'license', 'part']

const notIndented: Look = ({ key, indent, parent }, advice) => {
  if (indent > 0 || parent === undefined || !lowerKeys.includes(key)) return undefined
  return { kind: 'fault', advice: advice.yamlLower(parent) }
}

const tooFarIn: Look = ({ key, value, start, indent, isItem, line, above, parent }, advice) => {
  if (key === '' || isItem || indent === 0 || parent !== undefined) return undefined
  const isBelowValue =
    above !== undefined && above.line === line - 1 && above.key !== '' && above.indent < indent
  // The first line of front matter is that of the three hyphens.
  if (!(isBelowValue && !above.isItem) && line > 2) return undefined
  return { kind: 'suspect', advice: advice.yamlIndent(start + value) }
}

/** A whole text in curly marks may well be a quotation; a date, a name or a subject is none. */
const texts = ['title', 'description', 'alt', 'caption', 'text', 'credit', 'tagline', 'name']

const curlyMarks: Look = (entry, advice) => {
  const [, inner] = /^\[?\s*[“”„«‘’]([^“”„«»‘’]*)[“”»‘’]/.exec(entry.value) ?? []
  if (inner === undefined) return undefined
  const straight = `${entry.start}${entry.value.replace(/[“”„«»]|(?<![\p{L}\p{N}])[‘’]|[‘’](?![\p{L}\p{N}])/gu, '"')}`
  return { kind: texts.includes(entry.key) ? 'suspect' : 'loss', advice: advice.yamlCurly(straight) }
}

const quotesApart: Look = (entry, advice) => {
  if (!/^"(?!(?:[^"\\]|\\.)*"\s*(?:#.*)?$)|^'(?!(?:[^']|'')*'\s*(?:#.*)?$)/.test(entry.value))
    return undefined
  const mark = entry.value.charAt(0)
  const inner = entry.value.slice(1)
  const closes = inner.includes(mark)
  return { kind: 'suspect', advice: advice.yamlQuote(quoted(entry, closes ? entry.value : inner)) }
}

const bracketOpen: Look = ({ value, start }, advice) => {
  const written = value.replace(/\s#\s.*$/, '')
  const [, opened] = /^([[{])[^[\]{}]*$/.exec(written.replace(/\s#.*$/, '')) ?? []
  if (opened === undefined) return undefined
  const sign = opened === '[' ? ']' : '}'
  const items = written.replace(/[\s,\]}]+$/, '').replace(/(\s)(#[^\s,]+)/g, '$1"$2"')
  return { kind: 'suspect', advice: advice.yamlBracket(sign, start + items + sign) }
}

const colonWithin: Look = (entry, advice) => {
  if (entry.key === '' || /^["'[{]/.test(entry.value) || !/:(\s|$)/.test(entry.value)) return undefined
  return { kind: 'suspect', advice: advice.yamlColon(quoted(entry)) }
}

/** "# a remark" is one; "#1" and "#vemprarua" were meant to be read. */
const cutAtHash: Look = (entry, advice) => {
  if (/^["'{]/.test(entry.value) || !/(?:^|\s)#[^\s#]/.test(entry.value)) return undefined
  if (entry.value.startsWith('[')) return undefined
  return { kind: 'loss', advice: advice.yamlCut(quoted(entry)) }
}

// What is certain first; a colon within a value in curly marks is about the marks.
const looks: readonly Look[] = [
  ...[symbolFirst, noColonAndSpace, noHyphenAndSpace, hyphenApart, notIndented, tooFarIn],
  ...[curlyMarks, quotesApart, bracketOpen, colonWithin, cutAtHash],
]

/** Where the line begins when it is about that, else where the value does. */
function columnOf({ column, indent }: Entry, look: Look): number {
  return look === tooFarIn || look === hyphenApart || look === notIndented ? indent + 1 : column
}

/** The entry with its value in quotation marks. */
function quoted({ start, value }: Entry, text = value): string {
  const plain = text.trim()
  if (!/["\\]/.test(plain)) return `${start}"${plain}"`
  if (!plain.includes("'")) return `${start}'${plain}'`
  return `${start}"${plain.replace(/[\\"]/g, '\\$&')}"`
}
