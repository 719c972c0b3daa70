import { describe, expect, test } from 'vitest'
import { type CommentStore, StoreAway } from '../../src/comments/comment-store.ts'
import { openSqlite } from '../../src/comments/open-sqlite.ts'
import { SqlCommentStore } from '../../src/comments/sql-comment-store.ts'
import { isCurrentVersion, pageVersion, withCounts } from '../../src/publishing/page-version.ts'
import { aComment } from '../builders/a-comment.ts'
import { siteFile } from '../builders/a-content-folder.ts'
import { aPaper, now, type Paper } from '../builders/a-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const chuva = 'articles/2026/03/chuva.md'

async function aPress(
  files: Record<string, string> = {
    [chuva]: anArticleFile(),
    'articles/feira.md': anArticleFile({ title: 'Feira', section: 'ciencia' }),
  },
) {
  const paper = await aPaper(files)
  const store = new SqlCommentStore(await openSqlite(paper.dataDir))
  const version = (
    path: string,
    at = now,
    comments: () => Promise<CommentStore> = async () => store,
    notifies = false,
  ) => {
    const mostCommented = async () => (await comments()).mostCommented(new Date(0), 10)
    const siteUrl = 'https://jornal.example'
    return pageVersion(path, at, { catalog: paper.catalog, comments, mostCommented, siteUrl, notifies })
  }
  return { paper, store, version }
}

test('an article has the same version until something on its page changes', async () => {
  const { paper, store, version } = await aPress()
  const before = await version('/articles/chuva')
  paper.write('articles/feira.md', anArticleFile({ title: 'Outra feira', section: 'ciencia' }))
  await paper.sync()
  await store.add(aComment({ articleId: 'feira' }))
  await store.add(aComment({ articleId: 'chuva', status: 'held' }))
  expect(await version('/articles/chuva')).toBe(before)
})

test('an article has another version once its form offers to tell of answers', async () => {
  const { store, version } = await aPress()
  const offered = await version('/articles/chuva', now, async () => store, true)
  expect(offered).not.toBe(await version('/articles/chuva'))
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

describe('an article has another version', () => {
  const part = (n: number, own = {}) => anArticleFile({ series: `{ id: rio, part: ${n} }`, ...own })
  const files = {
    'articles/antes.md': anArticleFile({ date: '2026-03-08' }),
    [chuva]: part(1),
    'articles/depois.md': anArticleFile({ date: '2026-03-10' }),
    'articles/dois.md': part(2, { section: 'ciencia' }),
    'articles/longe.md': anArticleFile({ date: '2026-01-01' }),
  }

  test.each([
    [
      'a new one follows it',
      (paper: Paper) => paper.write('articles/nova.md', anArticleFile({ date: '2026-03-09T12:00Z' })),
    ],
    ['the one before it is deleted', (paper: Paper) => paper.remove('articles/antes.md')],
    [
      'the one after it moves',
      (paper: Paper) => paper.move('articles/depois.md', 'articles/muito-depois.md'),
    ],
    [
      'the one after it has another title',
      (paper: Paper) =>
        paper.write('articles/depois.md', anArticleFile({ date: '2026-03-10', title: 'Sol' })),
    ],
    [
      'its series has another part',
      (paper: Paper) => paper.write('articles/tres.md', part(3, { section: 'ciencia' })),
    ],
    [
      'its series loses a part',
      (paper: Paper) => paper.write('articles/dois.md', part(2, { draft: 'true' })),
    ],
  ])('when %s', async (_what, change) => {
    const { paper, version } = await aPress(files)
    const before = await version('/articles/chuva')
    change(paper)
    await paper.sync()
    expect(await version('/articles/chuva')).not.toBe(before)
  })

  test.each([
    [
      'one further away changes',
      (paper: Paper) => paper.write('articles/longe.md', anArticleFile({ date: '2026-01-02' })),
    ],
    [
      'one further away comes',
      (paper: Paper) => paper.write('articles/nova.md', anArticleFile({ date: '2026-03-12' })),
    ],
    [
      'only the text of its neighbour changes',
      (paper: Paper) => paper.write('articles/depois.md', anArticleFile({ date: '2026-03-10' }, 'Parou.\n')),
    ],
  ])('but not when %s', async (_what, change) => {
    const { paper, version } = await aPress(files)
    const before = await version('/articles/chuva')
    change(paper)
    await paper.sync()
    expect(await version('/articles/chuva')).toBe(before)
  })

  test('on the day on which it turns a year old, in the time zone of the paper', async () => {
    const { version } = await aPress(files)
    const birthday = Date.UTC(2027, 2, 9, 3)
    const versions = [-1, 0, 1].map((ms) => version('/articles/chuva', birthday + ms))
    const [before, on, after] = await Promise.all(versions)
    expect(on).not.toBe(before)
    expect(after).toBe(on)
  })

  test('when a related one comes, is renamed or is deleted', async () => {
    const front = { tags: '[água]', date: '2026-01-01' }
    const { paper, version } = await aPress({
      [chuva]: anArticleFile({ tags: '[água]', section: 'ciencia' }),
    })
    const versions = [await version('/articles/chuva')]
    for (const change of [
      () => paper.write('articles/longe.md', anArticleFile(front)),
      () => paper.write('articles/longe.md', anArticleFile({ ...front, title: 'Perto' })),
      () => paper.remove('articles/longe.md'),
    ]) {
      change()
      await paper.sync()
      versions.push(await version('/articles/chuva'))
    }
    expect(new Set(versions).size).toBe(3)
    expect(versions.at(-1)).toBe(versions[0])
  })

  test('when an update or a correction to come has come', async () => {
    const at = '2026-03-20T12:10Z'
    const front = { updated: at, corrections: `[{ date: ${at.replace('10', '20')}, text: Errei. }]` }
    const { version } = await aPress({ [chuva]: anArticleFile(front) })
    const versions = await Promise.all(
      [0, 9, 10, 19, 20].map((minutes) => version('/articles/chuva', now + minutes * 60_000)),
    )
    expect(versions[0]).toBe(versions[1])
    expect(versions[2]).toBe(versions[3])
    expect(new Set(versions).size).toBe(3)
  })
})

test('a page of threads changes with its article', async () => {
  const { store, version } = await aPress()
  const paths = ['comments/2', 'comments/newest', 'comments/newest/3', 'threads/a1', 'threads/a1/2']
  const versions = () => Promise.all(paths.map((path) => version(`/articles/chuva/${path}`)))
  const before = await version('/articles/chuva')
  expect(new Set(await versions())).toEqual(new Set([before]))
  await store.add(aComment({ articleId: 'chuva' }))
  const after = await version('/articles/chuva')
  expect(after).not.toBe(before)
  expect(new Set(await versions())).toEqual(new Set([after]))
})

describe('a list that counts comments', () => {
  const counted = (chuva: number, feira: number) => ({
    ids: ['chuva', 'feira'],
    counts: new Map([
      ['chuva', chuva],
      ['feira', feira],
    ]),
  })

  test('has another version when a number on it changes', async () => {
    const { version } = await aPress()
    const plain = (await version('/sections/cidade')) ?? ''
    const versions = [counted(1, 0), counted(2, 0), counted(1, 1)].map((counts) => withCounts(plain, counts))
    expect(new Set(versions).size).toBe(3)
    expect(withCounts(plain, counted(1, 0))).toBe(versions[0])
    expect(isCurrentVersion(versions[0] ?? '', versions[1])).toBe(false)
  })

  test('stays as it is while nobody can count, and is made again afterwards', async () => {
    const { version } = await aPress()
    const plain = (await version('/sections/cidade')) ?? ''
    const [good, away] = [counted(1, 0), { ids: ['chuva'], counts: undefined }].map((counts) =>
      withCounts(plain, counts),
    )
    expect(isCurrentVersion(good ?? '', away)).toBe(true)
    expect(isCurrentVersion(away ?? '', away)).toBe(true)
    expect(isCurrentVersion(away ?? '', good)).toBe(false)
  })
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

test('an article has another version at the instant when its comments close', async () => {
  const { version } = await aPress({
    'site.yaml': `${siteFile}comments: {closeAfterDays: 7}\n`,
    [chuva]: anArticleFile({ date: '2026-03-09T12:00Z' }),
  })
  const closing = Date.UTC(2026, 2, 16, 12)
  const [before, moment, after] = await Promise.all(
    [closing - 1, closing, closing + 86_400_000].map((at) => version('/articles/chuva', at)),
  )
  expect(before).not.toBe(moment)
  expect(after).toBe(moment)
  expect(before).toBe(await version('/articles/chuva', Date.UTC(2026, 2, 9, 12)))
})
