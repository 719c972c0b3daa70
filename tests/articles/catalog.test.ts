import { describe, expect, test } from 'vitest'
import { aPaper, now } from '../builders/a-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const at = (text: string) => new Date(text).getTime()

describe('a public article', () => {
  test('comes back as its file tells it, dates and all', async () => {
    const paper = await aPaper({
      'articles/chuva.md': anArticleFile({
        ...{
          updated: '2026-03-10',
          expires: '2026-04-01',
          series: '{id: aguas, part: 2}',
          tags: '[São João]',
        },
        corrections: '\n  - date: 2026-03-11\n    text: Era outra rua.',
      }),
    })
    expect(paper.catalog.article('chuva', now)).toEqual({
      ...{ path: 'articles/chuva.md', slug: 'chuva', id: 'chuva', title: 'Chuva no centro' },
      ...{ date: new Date('2026-03-09T03:00:00Z'), updated: new Date('2026-03-10T03:00:00Z') },
      ...{ expires: new Date('2026-04-01T03:00:00Z'), section: 'cidade', authors: [] },
      ...{ tags: [{ slug: 'sao-joao', name: 'São João' }], draft: false, featured: false, lang: 'pt-BR' },
      ...{ aliases: [], corrections: [{ date: new Date('2026-03-11T03:00:00Z'), text: 'Era outra rua.' }] },
      ...{ series: { id: 'aguas', part: 2 }, body: '\nChoveu a noite toda.\n' },
      version: expect.stringMatching(/^[\w-]{16}$/),
    })
  })

  test('is found by its slug only, as it is written', async () => {
    const paper = await aPaper({ 'articles/chuva.md': anArticleFile() })
    for (const slug of ['', 'Chuva', 'chuv%', "chuva' or '1'='1", 'outra'])
      expect(paper.catalog.article(slug, now)).toBeUndefined()
  })
})

describe('an article that is not public', () => {
  test.each([
    ['a draft', { draft: 'true' }, '2026-03-20T12:00Z', false],
    ['before its date', { date: '2026-03-20T12:00Z' }, '2026-03-20T11:59:59.999Z', false],
    ['at its date', { date: '2026-03-20T12:00Z' }, '2026-03-20T12:00Z', true],
    ['before its expiry', { expires: '2026-03-20T12:00Z' }, '2026-03-20T11:59:59.999Z', true],
    ['at its expiry', { expires: '2026-03-20T12:00Z' }, '2026-03-20T12:00Z', false],
    ['a draft whose time has come', { draft: 'true', expires: '2027-01-01' }, '2026-03-20T12:00Z', false],
  ])('%s is public: %#', async (_name, front, moment, isPublic) => {
    const all = anArticleFile({ ...front, tags: '[água]', authors: '[ana-lima]', aliases: '[/antigo]' })
    const { catalog } = await aPaper({ 'articles/chuva.md': all })
    const when = at(moment)
    expect(catalog.article('chuva', when) !== undefined).toBe(isPublic)
    expect(catalog.articleVersion('chuva', when) !== undefined).toBe(isPublic)
    expect(catalog.latest(when, 10)).toHaveLength(isPublic ? 1 : 0)
    expect(
      catalog.lists.stretch({ kind: 'tags', slug: 'agua' }, when, { offset: 0, limit: 10 }),
    ).toHaveLength(isPublic ? 1 : 0)
    expect(catalog.lists.count({ kind: 'authors', slug: 'ana-lima' }, when)).toBe(isPublic ? 1 : 0)
    expect(catalog.alias('/antigo', when)).toBe(isPublic ? 'chuva' : undefined)
  })
})

describe('an old path', () => {
  test('leads to the article that names it, the first by path of two', async () => {
    const { catalog } = await aPaper({
      'articles/a.md': anArticleFile({ aliases: '[/2020/chuva, "/?p=12"]' }),
      'articles/b.md': anArticleFile({ aliases: '[/2020/chuva, /só-b]' }),
    })
    expect(['/2020/chuva', '/?p=12', '/só-b', '/nada'].map((path) => catalog.alias(path, now))).toEqual([
      ...['a', 'a', 'b', undefined],
    ])
  })
})

test('an article in whatever state is as its file last was without a fault, and never one that is shadowed', async () => {
  const paper = await aPaper({
    'articles/a/rascunho.md': anArticleFile({ draft: 'true', title: 'O primeiro' }),
    'articles/b/rascunho.md': anArticleFile({ draft: 'true', title: 'O outro' }),
    'articles/por-vir.md': anArticleFile({ date: '2999-01-01' }),
    'articles/passado.md': anArticleFile({ expires: '2026-03-10' }),
    'articles/publico.md': anArticleFile({ title: 'Para todos' }),
  })
  paper.write('articles/publico.md', anArticleFile({ date: 'ontem' }))
  await paper.sync()
  expect(paper.catalog.articleInAnyState('rascunho')?.title).toBe('O primeiro')
  expect(paper.catalog.articleInAnyState('por-vir')?.date).toEqual(new Date('2999-01-01T03:00:00Z'))
  expect(paper.catalog.articleInAnyState('passado')?.expires).toEqual(new Date('2026-03-10T03:00:00Z'))
  expect(paper.catalog.articleInAnyState('publico')?.title).toBe('Para todos')
  expect(paper.catalog.articleInAnyState('nada')).toBeUndefined()
})

test('the slug of a file is the one that it gives itself', async () => {
  const paper = await aPaper({ 'articles/a/um.md': anArticleFile({ draft: 'true', slug: 'dois' }) })
  expect(paper.catalog.names.slugOf('articles/a/um.md')).toBe('dois')
  expect(paper.catalog.names.slugOf('articles/a/dois.md')).toBeUndefined()
})
