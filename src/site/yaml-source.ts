import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml'
import type { Advice } from './messages/advice.ts'

export type Position = { line: number; column: number }
export type YamlFault = Position & { advice: string }

/** A YAML text with the way back from a value to the place where it was written. */
export type YamlSource = {
  /** Plain data in which every scalar is the text that was written: no 750 for 12:30, no 1.1 for 1.10. */
  data: unknown
  faults: YamlFault[]
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
  const faults = document.errors.map((error) => ({ ...at(error.pos[0]), advice: advice.yaml(error.code) }))
  visit(document, {
    Alias: (_key, { range }) => void faults.push({ ...at(range?.[0] ?? 0), advice: advice.yaml('ALIAS') }),
  })
  const top: Position = { line: Math.max(linesBefore, 1), column: 1 }
  const root = document.contents
  const placed = (path: readonly PropertyKey[], offset: (entry: Entry) => number | undefined) =>
    nearest(root, path, offset, at) ?? top
  return {
    data: faults.length > 0 ? undefined : document.toJS(),
    faults,
    positionOf: (path) => placed(path, ({ value, key }) => offsetOf(value) ?? offsetOf(key)),
    keyPositionOf: (path) => placed(path, ({ key, value }) => offsetOf(key) ?? offsetOf(value)),
  }
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
