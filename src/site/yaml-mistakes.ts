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
      if (found) return [{ line: entry.line, column: entry.column, ...found }]
    }
    return []
  })
}

const blockScalar = /^[|>][+-]?[1-9]?[+-]?(\s+#.*)?$/

const symbolFirst: Look = (entry, advice) => {
  const [symbol = ''] = entry.value
  if (!'@`%&*!|>'.includes(symbol) || symbol === '' || blockScalar.test(entry.value)) return undefined
  return { kind: 'fault', advice: advice.yamlSymbol(symbol, quoted(entry)) }
}

const noSpace: Look = (entry, advice) => {
  const [, key, value = ''] = /^([a-z][a-z]*):([^\s/:].*)$/i.exec(entry.key === '' ? entry.value : '') ?? []
  if (key === undefined) return undefined
  const kind = entry.indent === 0 && !entry.isItem ? 'fault' : 'suspect'
  return { kind, advice: advice.yamlSpace(`${key}: ${value}`) }
}

const hyphenApart: Look = (entry, advice) =>
  entry.isApart ? { kind: 'fault', advice: advice.yamlHyphen } : undefined

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

const bracketOpen: Look = (entry, advice) => {
  const value = entry.value.replace(/\s+#.*$/, '')
  if (!/^\[[^[\]]*$/.test(value)) return undefined
  const whole = `${entry.start}${value.replace(/[\s,]+$/, '')}]`
  return { kind: 'suspect', advice: advice.yamlBracket(whole) }
}

const colonWithin: Look = (entry, advice) => {
  if (entry.key === '' || /^["'[{]/.test(entry.value) || !/:(\s|$)/.test(entry.value)) return undefined
  return { kind: 'suspect', advice: advice.yamlColon(quoted(entry)) }
}

/** "# a remark" is one; "#1" and "#vemprarua" were meant to be read. */
const cutAtHash: Look = (entry, advice) => {
  if (/^["'{]/.test(entry.value) || !/\s#[^\s#]/.test(entry.value)) return undefined
  if (entry.value.startsWith('[')) return undefined
  return { kind: 'loss', advice: advice.yamlCut(quoted(entry)) }
}

// What is certain first; a colon within a value in curly marks is about the marks.
const looks: readonly Look[] = [
  ...[symbolFirst, noSpace, hyphenApart, curlyMarks, quotesApart, bracketOpen, colonWithin, cutAtHash],
]

/** The entry with its value in quotation marks. */
function quoted({ start, value }: Entry, text = value): string {
  const plain = text.trim()
  if (!/["\\]/.test(plain)) return `${start}"${plain}"`
  if (!plain.includes("'")) return `${start}'${plain}'`
  return `${start}"${plain.replace(/[\\"]/g, '\\$&')}"`
}
