import { expect, test } from 'vitest'
import { type CommentStore, StoreAway } from '../../src/comments/comment-store.ts'
import { openSqlite } from '../../src/comments/open-sqlite.ts'
import { SqlCommentStore } from '../../src/comments/sql-comment-store.ts'
import { isCurrentVersion, pageVersion } from '../../src/publishing/page-version.ts'
import { aComment } from '../builders/a-comment.ts'
import { aPaper, now } from '../builders/a-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const chuva = 'articles/2026/03/chuva.md'

async function aPress(
  files = { [chuva]: anArticleFile(), 'articles/feira.md': anArticleFile({ title: 'Feira' }) },
) {
  const paper = await aPaper(files)
  const store = new SqlCommentStore(await openSqlite(paper.dataDir))
  const version = (path: string, at = now, comments: () => Promise<CommentStore> = async () => store) =>
    pageVersion(path, at, {
      ...{ catalog: paper.catalog, comments, siteUrl: 'https://jornal.example' },
      mostCommented: async () => (await comments()).mostCommented(new Date(0), 10),
    })
  return { paper, store, version }
}

test('an article has the same version until something on its page changes', async () => {
  const { paper, store, version } = await aPress()
  const before = await version('/articles/chuva')
  paper.write('articles/feira.md', anArticleFile({ title: 'Outra feira' }))
  await paper.sync()
  await store.add(aComment({ articleId: 'feira' }))
  await store.add(aComment({ articleId: 'chuva', status: 'held' }))
  expect(await version('/articles/chuva')).toBe(before)
})

test('an article has another version after a comment, an edit, and a change of the settings', async () => {
  const { paper, store, version } = await aPress()
  const versions = [await version('/articles/chuva')]
  await store.add(aComment({ articleId: 'chuva' }))
  versions.push(await version('/articles/chuva'))
  paper.write(chuva, anArticleFile({ title: 'Chuva forte' }))
  await paper.sync()
  versions.push(await version('/articles/chuva'))
  paper.write('authors/rui-melo.md', '---\nname: Rui Melo\n---\n')
  await paper.sync()
  versions.push(await version('/articles/chuva'))
  expect(new Set(versions).size).toBe(4)
})

test('a page of threads changes with its article', async () => {
  const { store, version } = await aPress()
  expect(await version('/articles/chuva/comments/2')).toBe(await version('/articles/chuva'))
  await store.add(aComment({ articleId: 'chuva' }))
  expect(await version('/articles/chuva/comments/2')).toBe(await version('/articles/chuva'))
})

test('a list has another version when any article changes or comes by the clock, and not by comments', async () => {
  const { paper, store, version } = await aPress()
  const before = await version('/sections/cidade')
  await store.add(aComment({ articleId: 'chuva' }))
  expect(await version('/sections/cidade')).toBe(before)
  paper.write('articles/nova.md', anArticleFile({ date: '2026-03-21T10:00Z' }))
  await paper.sync()
  const scheduled = await version('/sections/cidade')
  expect(scheduled).not.toBe(before)
  expect(await version('/sections/cidade', Date.UTC(2026, 2, 21, 10) - 1)).toBe(scheduled)
  expect(await version('/sections/cidade', Date.UTC(2026, 2, 21, 10))).not.toBe(scheduled)
})

test('the front page has another version after a comment only while it ranks articles by comments', async () => {
  const { paper, store, version } = await aPress()
  const rank = async (blocks: string) => {
    paper.write('home.yaml', blocks)
    await paper.sync()
    return version('/')
  }
  const ranked = await rank('blocks:\n  - mostCommented: 3\n')
  await store.add(aComment({ articleId: 'chuva' }))
  const after = await version('/')
  expect(after).not.toBe(ranked)
  await store.add(aComment({ articleId: 'chuva' }))
  expect(await version('/')).toBe(after)
  const away = () => Promise.reject(new StoreAway())
  expect(isCurrentVersion(after ?? '', await version('/', now, away))).toBe(true)
  const plain = await rank('blocks:\n  - latest: 3\n')
  await store.add(aComment({ articleId: 'feira' }))
  expect(await version('/', now, away)).toBe(plain)
})

test('there is no version of an article that is not public', async () => {
  const { paper, version } = await aPress()
  paper.write('articles/nova.md', anArticleFile({ draft: 'true' }))
  await paper.sync()
  expect(await version('/articles/nova')).toBeUndefined()
  expect(await version('/articles/nada')).toBeUndefined()
})

test('while the comments are out of reach, a page is current as long as its text is', async () => {
  const { paper, version } = await aPress()
  const away = () => Promise.reject(new StoreAway())
  const whole = (await version('/articles/chuva')) ?? ''
  const without = (await version('/articles/chuva', now, away)) ?? ''
  expect(isCurrentVersion(whole, without)).toBe(true)
  expect(isCurrentVersion(without, without)).toBe(true)
  expect(isCurrentVersion(without, whole)).toBe(false)
  paper.write(chuva, anArticleFile({ title: 'Chuva forte' }))
  await paper.sync()
  expect(isCurrentVersion(whole, await version('/articles/chuva', now, away))).toBe(false)
})
