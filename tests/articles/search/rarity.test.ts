import { expect, onTestFinished, test } from 'vitest'
import { CatalogQueries } from '../../../src/articles/catalog-queries.ts'
import { openCatalogDatabase } from '../../../src/articles/open-catalog.ts'
import { raritiesOf } from '../../../src/articles/search/rarity.ts'
import { aPaper } from '../../builders/a-paper.ts'
import { anArticleFile } from '../../builders/an-article-file.ts'

async function rarities(bodies: string[], terms: string[][]): Promise<number[]> {
  const files = bodies.map((body, n) => [`articles/a${n}.md`, anArticleFile({ title: 'Nota' }, `${body}\n`)])
  const { dataDir } = await aPaper(Object.fromEntries(files))
  const db = openCatalogDatabase(dataDir)
  onTestFinished(() => void db.close())
  return raritiesOf(new CatalogQueries(db), terms)
}

test('the fewer articles have a word, the more it counts; a phrase as much as the rarest of its words', async () => {
  const bodies = ['Neblina e granizo.', 'Neblina.', 'Neblina e granizo.', 'Neblina, zarabatana.']
  const [all = 0, half = 0, one = 0, none = 0, phrase = 0] = await rarities(bodies, [
    ...[['neblina'], ['granizo'], ['zarabatana'], ['xyzzy'], ['neblina', 'zarabatana']],
  ])
  expect([all, half, one, none]).toEqual([all, half, one, none].toSorted((a, b) => a - b))
  expect(new Set([all, half, one, none]).size).toBe(4)
  expect(all).toBeGreaterThan(0)
  expect(phrase).toBe(one)
})
