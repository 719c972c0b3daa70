import { expect, onTestFinished, test } from 'vitest'
import { openCatalogDatabase } from '../../src/articles/open-catalog.ts'
import { type SyncOptions, syncCatalog } from '../../src/articles/sync-catalog.ts'
import { ReadingThreads } from '../../src/cli/reading-threads.ts'
import { aContentFolder, type ContentFolder } from '../builders/a-content-folder.ts'
import { now } from '../builders/a-paper.ts'
import { aPicture } from '../builders/a-picture.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

/** More than are read in the thread that writes before others are asked. */
const plenty = 420

/** Every third article has something out of the ordinary. */
const oddities: readonly Parameters<typeof anArticleFile>[0][] = [
  { section: 'unknown' },
  { slug: 'the-same' },
  { date: '2027-01-01' },
  { draft: 'true' },
  { tags: '[água, "Água limpa"]', aliases: '[/velho]', updated: '2026-03-12' },
  { image: '{ src: rua.png, alt: Rua }' },
  { image: '{ src: missing.png, alt: Rua }' },
  { expires: '2026-03-19', corrections: '[{ date: 2026-03-10, text: Errei. }]' },
]

async function aLargePaper(): Promise<ContentFolder> {
  const files: Record<string, string | Uint8Array> = {
    'articles/2026/01/rua.png': await aPicture(),
    'articles/2026/01/broken.md': '---\ntitle: [\n---\n',
    'articles/2026/02/latin.md': Buffer.from('---\ntitle: \xe1gua\n---\n', 'latin1'),
  }
  for (let n = 0; n < plenty; n++) {
    const odd = n % 3 === 0 ? oddities[(n / 3) % oddities.length] : {}
    files[`articles/2026/0${1 + (n % 2)}/story-${n}.md`] = anArticleFile({ title: `História ${n}`, ...odd })
  }
  return aContentFolder(files)
}

const threads = new ReadingThreads(2)

async function catalogOf({ contentDir, dataDir }: ContentFolder, options: Partial<SyncOptions> = {}) {
  const db = openCatalogDatabase(dataDir)
  onTestFinished(() => void db.close())
  const report = await syncCatalog(db, { contentDir, now, ...options })
  const tables = ['files', 'articles', 'vocabulary', 'terms', 'months', 'corrections', 'changes', 'aliases']
  const rows = (sql: string) => db.prepare(sql).all() as Record<string, unknown>[]
  const contents = tables.map((table) =>
    rows(`select * from ${table}`).map(({ _metadata, ...row }) => JSON.stringify(row)),
  )
  const found = rows("select rowid as doc, bm25(search) as rank from search('historia') order by rowid")
  return { report, contents, found: found.map(({ doc, rank }) => [doc, rank]) }
}

test('the catalog is the same, however many threads have read', async () => {
  onTestFinished(() => threads.close())
  const paper = await aLargePaper()
  const alone = await catalogOf(paper)
  const together = await catalogOf(
    { ...paper, dataDir: `${paper.dataDir}/together` },
    { readElsewhere: threads.read },
  )
  expect(alone.contents[0]?.length).toBeGreaterThan(plenty)
  expect(alone.found.length).toBeGreaterThan(300)
  expect(together).toEqual(alone)
})

test('a thread that fails ends the sync, which goes on from there when it is called again', async () => {
  const paper = await aLargePaper()
  let lots = 0
  const failing: SyncOptions['readElsewhere'] = () =>
    lots++ === 0 ? Promise.reject(new Error('No thread.')) : Promise.resolve([])
  await expect(catalogOf(paper, { readElsewhere: failing })).rejects.toThrow('No thread.')
  const { report, contents } = await catalogOf(paper)
  expect(report.isUnfinished).toBe(false)
  const anew = await catalogOf({ ...paper, dataDir: `${paper.dataDir}/anew` })
  expect(contents).toEqual(anew.contents)
})
