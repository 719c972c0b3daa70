import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Difference, differences, type Row } from '../../../src/comments/moving/differences.ts'
import type { StoredTable } from '../../../src/comments/moving/stored-tables.ts'

const word = { name: 'word', isText: true }
const count = { name: 'count', isText: false }
const table: StoredTable = {
  name: 'words',
  columns: [count, { name: 'said', isText: true }, word],
  key: [word, count],
}

async function* each(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows
}

async function between(source: readonly Row[], target: readonly Row[]): Promise<Difference[]> {
  const found: Difference[] = []
  for await (const one of differences(each(source), each(target), table)) found.push(one)
  return found
}

const row = (word: string, count: number, said = ''): Row => ({ word, count, said })

test('tells what is missing, different and too much', async () => {
  const source = [row('a', 1), row('a', 2, 'new'), row('c', 1)]
  const target = [row('a', 2, 'old'), row('b', 1), row('c', 1)]
  expect(await between(source, target)).toEqual([
    { kind: 'missing', row: row('a', 1) },
    { kind: 'different', row: row('a', 2, 'new') },
    { kind: 'extra', row: row('b', 1) },
  ])
})

test('goes by bytes, as both databases do: U+FFFD comes before an emoji', async () => {
  expect(await between([row('\ufffd', 1), row('😀', 1)], [row('😀', 1)])).toEqual([
    { kind: 'missing', row: row('\ufffd', 1) },
  ])
})

test('makes any target equal to any source', async () => {
  const words = fc.constantFrom('a', 'B', 'é', '\ufffd', '😀', '')
  const anyRows = fc
    .uniqueArray(fc.tuple(words, fc.integer({ min: -3, max: 11 }), fc.constantFrom('x', 'y')), {
      selector: ([word, count]) => `${word} ${count}`,
    })
    .map((rows) => rows.map(([word, count, said]) => row(word, count, said)).sort(inOrder))
  await fc.assert(
    fc.asyncProperty(anyRows, anyRows, async (source, target) => {
      const keyOf = ({ word, count }: Row) => `${word} ${count}`
      const kept = new Map(target.map((one) => [keyOf(one), one]))
      for (const { kind, row } of await between(source, target)) {
        expect(kept.has(keyOf(row))).toBe(kind !== 'missing')
        if (kind === 'extra') kept.delete(keyOf(row))
        else kept.set(keyOf(row), row)
      }
      expect([...kept.values()].sort(inOrder)).toEqual(source)
    }),
  )
})

function inOrder(a: Row, b: Row): number {
  return (
    Buffer.compare(Buffer.from(String(a.word)), Buffer.from(String(b.word))) ||
    Number(a.count) - Number(b.count)
  )
}
