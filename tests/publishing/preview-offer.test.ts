import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { offerPreview } from '../../src/publishing/preview-offer.ts'
import { aPaper, now } from '../builders/a-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const files = {
  'articles/2026/03/chuva.md': anArticleFile(),
  'articles/2026/03/rascunho.md': anArticleFile({ draft: 'true' }),
  'articles/2026/03/por-vir.md': anArticleFile({ date: '2026-04-01' }),
  'articles/2026/03/com-endereco.md': anArticleFile({ draft: 'true', slug: 'outro-endereco' }),
  'articles/2026/03/quebrado.md': anArticleFile({ date: 'ontem', draft: 'true' }),
  'articles/2026/04/rascunho.md': anArticleFile({ draft: 'true' }),
}

async function aPress() {
  const paper = await aPaper(files)
  const env = { SITE_URL: 'https://jornal.example', CONTENT_DIR: paper.contentDir } as never
  const around = { catalog: paper.catalog, env, secret: 'a'.repeat(32), now: () => new Date(now) }
  const offer = (wanted: string, hours = 24, folder = '/') => offerPreview(wanted, hours, folder, around)
  return { paper, offer }
}

describe('to who wants to see an article before it is public', () => {
  test.each([
    ['rascunho', 'rascunho'],
    ['por-vir', 'por-vir'],
    ['outro-endereco', 'outro-endereco'],
  ])('the link to %s is offered, until an hour from now', async (wanted, slug) => {
    const { offer } = await aPress()
    expect(offer(wanted, 1)).toEqual({
      kind: 'link',
      url: expect.stringMatching(
        new RegExp(`^https://jornal\\.example/articles/${slug}/preview\\?until=1774011600&token=.{43}$`),
      ),
      until: new Date('2026-03-20T13:00:00Z'),
      problems: [],
    })
  })

  test('it is offered for the file as well, whatever slug that gives itself', async () => {
    const { paper, offer } = await aPress()
    const wanted = [
      offer(join(paper.contentDir, 'articles/2026/03/com-endereco.md')),
      offer('2026/03/com-endereco.md', 24, join(paper.contentDir, 'articles')),
      offer('com-endereco.md', 24, join(paper.contentDir, 'articles/2026/03')),
    ]
    expect(wanted).toEqual([offer('outro-endereco'), offer('outro-endereco'), offer('outro-endereco')])
  })

  test('the public address is offered when everybody may see it', async () => {
    const { offer } = await aPress()
    expect(offer('chuva')).toEqual({ kind: 'public', url: 'https://jornal.example/articles/chuva' })
  })

  test('the name that was meant is offered for one that is unknown', async () => {
    const { offer } = await aPress()
    expect(offer('rascumho')).toEqual({ kind: 'unknown', near: 'rascunho' })
    expect(offer('nada-que-se-pareca')).toEqual({ kind: 'unknown', near: undefined })
    expect(offer('/elsewhere/rascumho.md')).toEqual({ kind: 'unknown', near: 'rascunho' })
  })

  test('the problems are told of a file that never was good, by its name or its path', async () => {
    const { paper, offer } = await aPress()
    for (const wanted of ['quebrado', join(paper.contentDir, 'articles/2026/03/quebrado.md')])
      expect(offer(wanted)).toMatchObject({
        kind: 'broken',
        problems: [{ file: 'articles/2026/03/quebrado.md', line: 3, column: 7, field: 'date' }],
      })
  })

  test('the last good version is offered of a file that broke, with its problems', async () => {
    const { paper, offer } = await aPress()
    paper.write('articles/2026/03/por-vir.md', anArticleFile({ date: '2026-04-01', sectoin: 'x' }))
    await paper.sync()
    expect(offer('por-vir')).toMatchObject({ kind: 'link', problems: [{ line: 5, field: 'sectoin' }] })
  })

  test('a file whose address another one has is told which', async () => {
    const { paper, offer } = await aPress()
    expect(offer(join(paper.contentDir, 'articles/2026/04/rascunho.md'))).toEqual({
      kind: 'shadowed',
      by: 'articles/2026/03/rascunho.md',
    })
  })
})
