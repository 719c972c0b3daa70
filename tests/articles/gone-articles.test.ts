import { describe, expect, test } from 'vitest'
import { aPaper, now, openPaper } from '../builders/a-paper.ts'
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
