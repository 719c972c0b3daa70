import { describe, expect, test } from 'vitest'
import { frontPage } from '../../src/publishing/front-page.ts'
import { wired } from '../../src/wiring.ts'
import { aComment } from '../builders/a-comment.ts'
import { aWiredPaper } from '../builders/a-wired-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

/** Six articles of six days, c1 to c3 in one section and s1 to s3 in another: s3 is the newest, then c3, s2, … */
function aPaperWith(home: string | undefined, more: Record<string, string> = {}) {
  const articles = [1, 2, 3].flatMap((n) => [
    [`articles/c${n}.md`, anArticleFile({ title: `Rua ${n}`, date: `2026-03-0${2 * n}` })],
    [
      `articles/s${n}.md`,
      anArticleFile({ section: 'ciencia', date: `2026-03-0${2 * n + 1}`, tags: '[céu]' }),
    ],
  ])
  const content = aWiredPaper({
    ...Object.fromEntries(articles),
    ...(home !== undefined && { 'home.yaml': home }),
    ...more,
  })
  return content
}

/** The front page in short: `[lead, [title, slugs…], …]`. */
async function front() {
  const view = (await frontPage())?.view
  return [
    view?.lead?.slug,
    ...(view?.blocks ?? []).map(({ title, cards }) => [title, ...cards.map(({ slug }) => slug)]),
  ]
}

async function talkAbout(articleId: string, comments: number) {
  const store = await wired().comments()
  for (let n = 0; n < comments; n++) await store.add(aComment({ articleId, createdAt: new Date() }))
}

describe('the front page', () => {
  test('of a paper without home.yaml shows what is new, each section and what is talked about', async () => {
    aPaperWith(undefined, { 'articles/old.md': anArticleFile({ date: '2025-01-01' }) })
    await talkAbout('old', 1)
    expect(await front()).toEqual(['s3', ['Mais recentes', 'c3', 's2', 'c2', 's1', 'c1', 'old']])
  })

  test('gives editors’ picks their places, and fills the others by date', async () => {
    aPaperWith(
      'lead: c1\nblocks:\n  - section: ciencia\n    articles: [s1]\n    count: 2\n  - section: cidade\n    title: Ruas\n  - latest: 2\n',
    )
    expect(await front()).toEqual([
      'c1',
      ['Ciência', 's1', 's3'],
      ['Ruas', 'c3', 'c2'],
      ['Mais recentes', 's2'],
    ])
  })

  test('shows no story twice, and fills no block with what was picked further down', async () => {
    aPaperWith('lead: s3\nblocks:\n  - latest: 3\n  - section: ciencia\n    articles: [s3, s2, s2]\n')
    expect(await front()).toEqual(['s3', ['Mais recentes', 'c3', 'c2', 's1'], ['Ciência', 's2']])
  })

  test('is led by the newest featured story when nobody picked one', async () => {
    aPaperWith('blocks:\n  - latest: 1\n', {
      'articles/f.md': anArticleFile({ featured: 'true', date: '2026-03-01' }),
    })
    expect(await front()).toEqual(['f', ['Mais recentes', 's3']])
  })

  test('takes no lead from what is picked for a block', async () => {
    aPaperWith('blocks:\n  - section: ciencia\n    articles: [s3]\n    count: 1\n')
    expect(await front()).toEqual(['c3', ['Ciência', 's3']])
  })

  test('does without names that are not public yet, any more, or at all', async () => {
    aPaperWith(
      'lead: nada\nblocks:\n  - section: cidade\n    articles: [rascunho, depois, antes, c1]\n    count: 2\n',
      {
        'articles/rascunho.md': anArticleFile({ draft: 'true' }),
        'articles/depois.md': anArticleFile({ date: '2999-01-01' }),
        'articles/antes.md': anArticleFile({ expires: '2026-03-10' }),
      },
    )
    expect(await front()).toEqual(['s3', ['Cidade', 'c1', 'c3']])
  })

  test('has blocks of subjects, and leaves out what has nothing to show', async () => {
    aPaperWith('blocks:\n  - tag: Céu\n    count: 2\n  - tag: nada\n  - mostCommented: 3\n')
    const view = (await frontPage())?.view
    expect(await front()).toEqual(['s3', ['céu', 's2', 's1']])
    expect(view?.blocks[0]?.href).toBe('/tags/ceu')
  })

  test('ranks what is talked about, without what is on the page already or is not public', async () => {
    aPaperWith('lead: c3\nblocks:\n  - mostCommented: 2\n', {
      'articles/x.md': anArticleFile({ draft: 'true' }),
    })
    for (const [id, n] of Object.entries({ c3: 5, x: 4, c1: 3, s1: 2, s2: 1 })) await talkAbout(id, n)
    expect(await front()).toEqual(['c3', ['Mais comentadas', 'c1', 's1']])
  })

  test('does without comments while their store is away', async () => {
    const { write } = aPaperWith('blocks:\n  - mostCommented: 2\n  - latest: 1\n')
    write('../data/comments.db/in-the-way', '')
    expect(await front()).toEqual(['s3', ['Mais recentes', 'c3']])
  })

  test('drops the block of a section that the paper no longer has', async () => {
    const { write } = aPaperWith('blocks:\n  - section: ciencia\n  - section: cidade\n')
    await front()
    write(
      'site.yaml',
      'name: G\nlocale: pt-BR\ntimeZone: UTC\nsections:\n  - slug: cidade\n    name: Cidade\n',
    )
    await wired().sync()
    expect((await front()).slice(1)).toEqual([['Cidade', 'c3', 'c2', 'c1']])
  })

  test('of a paper without an article is empty', async () => {
    aWiredPaper()
    expect(await front()).toEqual([undefined])
  })
})
