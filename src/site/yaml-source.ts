import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml'
import type { Advice } from './messages/advice.ts'
import { type YamlMistake, yamlMistakes } from './yaml-mistakes.ts'

export type Position = { line: number; column: number }
export type YamlFault = Position & { advice: string }

/** A YAML text with the way back from a value to the place where it was written. */
export type YamlSource = {
  /** Plain data in which every scalar is the text that was written: no 750 for 12:30, no 1.1 for 1.10. */
  data: unknown
  faults: YamlFault[]
  /** What can be read, but hardly says what was meant. */
  doubts: YamlFault[]
  /** Where the value at `path` stands; for one that is not there, where its nearest parent stands. */
  positionOf(path: readonly PropertyKey[]): Position
  /** Where the key of `path` stands. */
  keyPositionOf(path: readonly PropertyKey[]): Position
}

/**
 * Reads YAML 1.2 without interpreting scalars (the "failsafe" schema); aliases are refused, so that no text
 * grows when it is read.
 *
 * @param linesBefore lines of the file that stand above `text`
 */
export function readYaml(text: string, advice: Advice, linesBefore = 0): YamlSource {
  const lines = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false })
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1) + linesBefore, column: Math.max(col, 1) }
  }
  const mistakes = yamlMistakes(text, advice).map((found) => ({ ...found, line: found.line + linesBefore }))
  const found = document.errors.map((error) => ({ ...at(error.pos[0]), code: error.code }))
  const faults = inPlainWords(found, mistakes, advice)
  visit(document, {
    Alias: (_key, { range }) => {
      const place = at(range?.[0] ?? 0)
      if (!faults.some(({ line }) => line === place.line))
        faults.push({ ...place, advice: advice.yaml('ALIAS') })
    },
  })
  const doubts = faults.length > 0 ? [] : mistakes.filter(({ kind }) => kind === 'loss').map(placeAndAdvice)
  const top: Position = { line: Math.max(linesBefore, 1), column: 1 }
  const root = document.contents
  const placed = (path: readonly PropertyKey[], offset: (entry: Entry) => number | undefined) =>
    nearest(root, path, offset, at) ?? top
  return {
    data: faults.length > 0 ? undefined : document.toJS(),
    faults,
    doubts,
    positionOf: (path) => placed(path, ({ value, key }) => offsetOf(value) ?? offsetOf(key)),
    keyPositionOf: (path) => placed(path, ({ key, value }) => offsetOf(key) ?? offsetOf(value)),
  }
}

/**
 * A parser stumbles where it can go no further, often far from the slip that an editor made, and then once more on
 * every line. So what lines tell goes first, and of the parser only what lies well above, or is about a key twice.
 */
function inPlainWords(
  errors: readonly (Position & { code: string })[],
  mistakes: readonly YamlMistake[],
  advice: Advice,
): YamlFault[] {
  const certain = mistakes.filter(({ kind }) => kind === 'fault')
  const told = errors.length > 0 ? mistakes : certain
  const first = Math.min(...told.map(({ line }) => line))
  const rest = errors.filter(({ line, code }, n) => code === 'DUPLICATE_KEY' || (n === 0 && line < first - 1))
  const faults = [
    ...told.map(placeAndAdvice),
    ...rest.map(({ code, line, column }) => ({ line, column, advice: advice.yaml(code) })),
  ]
  return faults.sort((a, b) => a.line - b.line || a.column - b.column)
}

function placeAndAdvice({ line, column, advice }: YamlMistake): YamlFault {
  return { line, column, advice }
}

type Entry = { key?: unknown; value: unknown }

function nearest(
  root: Node | null,
  path: readonly PropertyKey[],
  offset: (entry: Entry) => number | undefined,
  at: (offset: number) => Position,
): Position | undefined {
  let entry: Entry = { value: root }
  let found: Position | undefined
  for (const step of path) {
    const next = entryAt(entry.value, step)
    if (!next) break
    const start = offset(next)
    if (start !== undefined) found = at(start)
    entry = next
  }
  return found
}

function entryAt(node: unknown, step: PropertyKey): Entry | undefined {
  if (isSeq(node))
    return typeof step === 'number' && step in node.items ? { value: node.items[step] } : undefined
  if (!isMap(node)) return undefined
  return (node.items as Pair[]).find(({ key }) => isScalar(key) && String(key.value) === String(step))
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}
