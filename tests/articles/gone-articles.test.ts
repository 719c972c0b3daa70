import { describe, expect, test } from 'vitest'
import { aPaper, now, openPaper, type Paper } from '../builders/a-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const file = 'articles/2026/03/chuva.md'
const week = 7 * 24 * 3_600_000

describe('an article that once was public', () => {
  test('is gone when its file is removed, after a restart too, and here again when the file is', async () => {
    const paper = await aPaper({ [file]: anArticleFile() })
    expect(paper.catalog.gone('chuva', now)).toBeUndefined()
    paper.remove(file)
    await paper.sync()
    expect(paper.catalog.gone('chuva', now)).toEqual({})
    expect(openPaper(paper).catalog.gone('chuva', now)).toEqual({})
    paper.write(file, anArticleFile())
    await paper.sync()
    expect(paper.catalog.gone('chuva', now)).toBeUndefined()
  })

  test('is gone from the instant that its front matter names', async () => {
    const { catalog } = await aPaper({ [file]: anArticleFile({ expires: '2026-03-15' }) })
    const end = Date.parse('2026-03-15T00:00:00-03:00')
    expect(catalog.gone('chuva', end - 1)).toBeUndefined()
    expect(catalog.gone('chuva', end)).toEqual({})
  })

  test.each([
    ['its slug changed', file, {}],
    ['its file moved and it kept its id', 'articles/2026/04/aguaceiro.md', { id: 'chuva' }],
  ])('has moved when %s', async (_name, path, front) => {
    const paper = await aPaper({ [file]: anArticleFile() })
    paper.remove(file)
    paper.write(path, anArticleFile({ slug: 'aguaceiro', ...front }))
    await paper.sync()
    expect(paper.catalog.gone('chuva', now)).toEqual({ movedTo: 'aguaceiro' })
  })

  test.each([
    ['at once', async () => undefined],
    [
      'and only then seen to have left its place',
      async (paper: Paper) => void (await paper.sync(['articles/b.md'])),
    ],
  ])('has moved when its file was renamed %s, whatever is written in it later', async (_name, seen) => {
    const paper = await aPaper({ [file]: anArticleFile() })
    paper.move(file, 'articles/b.md')
    await seen(paper)
    await paper.sync([file, 'articles/b.md'])
    expect(paper.catalog.gone('chuva', now)).toEqual({ movedTo: 'b' })
    paper.write('articles/b.md', anArticleFile({ title: 'Outra' }))
    await paper.sync()
    paper.move('articles/b.md', 'articles/c.md')
    await paper.sync()
    expect(['chuva', 'b'].map((slug) => paper.catalog.gone(slug, now))).toEqual([
      { movedTo: 'c' },
      { movedTo: 'c' },
    ])
  })

  test.each([
    ['is a draft again', { draft: 'true' }],
    ['waits for another day', { date: '2026-03-25' }],
  ])('is gone while it %s', async (_name, front) => {
    const paper = await aPaper({ [file]: anArticleFile() })
    paper.write(file, anArticleFile(front))
    await paper.sync()
    expect(paper.catalog.gone('chuva', now)).toEqual({})
  })

  test.each([
    ['together with it', []],
    ['after it', ['articles/b.md']],
  ])('is gone when it is deleted, though a copy came %s', async (_name, later) => {
    const paper = await aPaper({
      [file]: anArticleFile(),
      ...(later.length === 0 && { 'articles/b.md': anArticleFile() }),
    })
    for (const path of later) paper.write(path, anArticleFile())
    await paper.sync()
    paper.remove(file)
    await paper.sync()
    expect(paper.catalog.gone('chuva', now)).toEqual({})
  })

  test('is gone under every slug that it had when it goes in the end', async () => {
    const paper = await aPaper({ [file]: anArticleFile() })
    paper.write(file, anArticleFile({ slug: 'aguaceiro' }))
    await paper.sync()
    paper.remove(file)
    await paper.sync()
    expect(['chuva', 'aguaceiro'].map((slug) => paper.catalog.gone(slug, now))).toEqual([{}, {}])
  })
})

describe('an article that never was public', () => {
  test.each([
    ['a draft', { draft: 'true' }],
    ['scheduled', { date: '2026-03-25' }],
  ])('is not gone when it was %s', async (_name, front) => {
    const paper = await aPaper({ [file]: anArticleFile(front) })
    paper.remove(file)
    await paper.sync()
    expect(paper.catalog.gone('chuva', now + week)).toBeUndefined()
  })

  test('is not gone when there was none', async () => {
    const { catalog } = await aPaper()
    expect(catalog.gone('chuva', now)).toBeUndefined()
  })

  test('is not gone while it waits for its day, though it has an end', async () => {
    const { catalog } = await aPaper({ [file]: anArticleFile({ date: '2026-03-25', expires: '2026-03-28' }) })
    expect(catalog.gone('chuva', now)).toBeUndefined()
    expect(catalog.gone('chuva', now + 2 * week)).toEqual({})
  })
})

test('an old address is known however it is spelled', async () => {
  const aliases = '["/2019/Chuva.html", /Notícias/Água/, "/?p=12"]'
  const { catalog } = await aPaper({ [file]: anArticleFile({ aliases }) })
  const asked = ['/2019/chuva.html', '/noticias/agua', '/Not%C3%ADcias/%C3%81gua/', '/?p=12', '/?p=1', '/']
  expect(asked.map((address) => catalog.alias(address, now))).toEqual([
    ...['chuva', 'chuva', 'chuva', 'chuva'],
    ...[undefined, undefined],
  ])
})

describe('a slug that slugs.lock knows', () => {
  const lock = `chuva ${file}\nfeira articles/feira.md id:feira-velha\nvelha gone\n`

  test('is gone when no article has it, after a start without a catalog too', async () => {
    const { catalog } = await aPaper({ 'slugs.lock': lock })
    expect(['chuva', 'feira', 'velha', 'nada'].map((slug) => catalog.gone(slug, now))).toEqual([
      {},
      {},
      {},
      undefined,
    ])
  })

  test('leads to the article that has its file, or its identity', async () => {
    const { catalog } = await aPaper({
      ...{ 'slugs.lock': lock, [file]: anArticleFile({ slug: 'aguaceiro' }) },
      'articles/nova.md': anArticleFile({ id: 'feira-velha' }),
    })
    expect(catalog.gone('chuva', now)).toEqual({ movedTo: 'aguaceiro' })
    expect(catalog.gone('feira', now)).toEqual({ movedTo: 'nova' })
  })

  test('is followed when the file changes or goes', async () => {
    const paper = await aPaper({ 'slugs.lock': lock })
    paper.write('slugs.lock', 'nada gone\n')
    await paper.sync(['slugs.lock'])
    expect(['chuva', 'nada'].map((slug) => paper.catalog.gone(slug, now))).toEqual([undefined, {}])
    paper.remove('slugs.lock')
    await paper.sync(['slugs.lock'])
    expect(paper.catalog.gone('nada', now)).toBeUndefined()
  })
})
