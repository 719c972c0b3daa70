import { expect, onTestFinished, test } from 'vitest'
import { type CatalogDatabase, openCatalogDatabase } from '../../../src/articles/open-catalog.ts'
import { putTogether, putTogetherLater } from '../../../src/articles/search/index-parts.ts'
import { aPaper } from '../../builders/a-paper.ts'
import { anArticleFile } from '../../builders/an-article-file.ts'

function aCatalog(dataDir: string): CatalogDatabase {
  const db = openCatalogDatabase(dataDir)
  onTestFinished(() => void db.close())
  return db
}

/** Each row is a transaction, and so a part. */
function addTexts(db: CatalogDatabase, from: number, to: number): void {
  const insert = db.prepare('insert into search (rowid, headline) values (?, ?)')
  for (let n = from; n < to; n++) insert.run(n, `neblina ${n}`)
}

const parts = (db: CatalogDatabase) =>
  (db.prepare('select count(distinct segid) n from search_idx').get() as { n: number }).n
const found = (db: CatalogDatabase) =>
  (db.prepare("select count(*) n from search where search match 'neblina'").get() as { n: number }).n

test('what an archive leaves in parts is one in the end, and later ones are put together as ever', async () => {
  const db = aCatalog((await aPaper()).dataDir)
  putTogetherLater(db)
  addTexts(db, 1, 51)
  expect(parts(db)).toBe(50)
  putTogether(db)
  expect([parts(db), found(db)]).toEqual([1, 50])
  addTexts(db, 51, 101)
  expect(parts(db)).toBeLessThan(20)
  expect(found(db)).toBe(100)
})

test('it is made up for when a process has ended before', async () => {
  const { dataDir } = await aPaper()
  const ended = aCatalog(dataDir)
  putTogetherLater(ended)
  addTexts(ended, 1, 31)
  const db = aCatalog(dataDir)
  putTogether(db)
  expect([parts(db), found(db)]).toEqual([1, 30])
})

test('a paper that has articles already is written on as before', async () => {
  const db = aCatalog((await aPaper({ 'articles/a.md': anArticleFile() })).dataDir)
  putTogetherLater(db)
  addTexts(db, 1, 51)
  expect(parts(db)).toBeLessThan(20)
})
