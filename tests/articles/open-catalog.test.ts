import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, test } from 'vitest'
import { openCatalogDatabase } from '../../src/articles/open-catalog.ts'
import { aContentFolder } from '../builders/a-content-folder.ts'
import { openPaper } from '../builders/a-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const files = { 'articles/chuva.md': anArticleFile() }

/** A content folder with a catalog that was made, left by its server and then handed to `spoil` as a path. */
function aSpoiledCatalog(spoil: (path: string) => void) {
  const made = aContentFolder()
  const db = openCatalogDatabase(made.dataDir)
  db.exec('pragma wal_checkpoint(truncate)')
  const content = aContentFolder(files)
  mkdirSync(content.dataDir)
  const path = join(content.dataDir, 'catalog.db')
  copyFileSync(join(made.dataDir, 'catalog.db'), path)
  db.close()
  spoil(path)
  return content
}

describe('the catalog', () => {
  test('is made with its folder when there is none', async () => {
    const paper = openPaper(aContentFolder(files))
    await paper.sync()
    expect(paper.shown()).toEqual(['chuva'])
  })

  test('is kept when it is as it should be', async () => {
    const content = aContentFolder(files)
    await openPaper(content).sync()
    expect(openPaper(content).shown()).toEqual(['chuva'])
  })

  test.each([
    ['is not a database', (path: string) => writeFileSync(path, 'not a database'.repeat(1000))],
    ['is empty', (path: string) => writeFileSync(path, '')],
    ['was cut off', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 5000))],
    ['has lost its middle', (path: string) => writeFileSync(path, readFileSync(path).fill(7, 4096))],
    [
      'has another format',
      (path: string) => execute(path, "update meta set value = '0' where key = 'format'"),
    ],
    ['has no format', (path: string) => execute(path, 'delete from meta')],
    ['has other tables', (path: string) => execute(path, 'drop table meta; create table meta (x)')],
  ])('is begun anew when its file %s', async (_name, spoil) => {
    const paper = openPaper(aSpoiledCatalog(spoil))
    await paper.sync()
    expect(paper.shown()).toEqual(['chuva'])
  })

  test('does not hide that its folder cannot be made', () => {
    const { contentDir } = aContentFolder()
    expect(() => openCatalogDatabase(join(contentDir, 'site.yaml', 'data'))).toThrow('ENOTDIR')
  })

  test('does not touch what else is in its folder', async () => {
    const { dataDir } = aContentFolder()
    mkdirSync(dataDir)
    writeFileSync(join(dataDir, 'comments.db'), 'precious')
    writeFileSync(join(dataDir, 'catalog.db'), 'not a database')
    openCatalogDatabase(dataDir).close()
    expect(readFileSync(join(dataDir, 'comments.db'), 'utf8')).toBe('precious')
  })
})

function execute(path: string, sql: string): void {
  const db = new Database(path)
  db.exec(sql)
  db.close()
}
