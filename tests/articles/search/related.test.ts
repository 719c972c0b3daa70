import { describe, expect, test } from 'vitest'
import { aPaper, now, type Paper } from '../../builders/a-paper.ts'
import { anArticleFile } from '../../builders/an-article-file.ts'

function related(paper: Paper, slug: string, limit = 5, at = now): string[] {
  return paper.catalog.related(slug, at, limit).map((article) => article.slug)
}

const dam = anArticleFile(
  { title: 'Barragem volta a encher', tags: '[água, clima]', date: '2026-03-01' },
  'A barragem chegou à metade. Engenheiros medem a barragem e a vazão; a vazão subiu.\n',
)

const papers = {
  'articles/barragem.md': dam,
  'articles/rio.md': anArticleFile(
    { title: 'Rio sobe depois da chuva', tags: '[Água]', date: '2026-03-02' },
    'O nível do rio subiu e a vazão dobrou.\n',
  ),
  'articles/obra.md': anArticleFile(
    { title: 'Obra reforça barragens antigas', tags: '[engenharia]', date: '2026-03-03' },
    'As barragens ganham concreto. A vazão é medida por engenheiros.\n',
  ),
  'articles/cinema.md': anArticleFile(
    { title: 'Cinema reabre', tags: '[cultura]', date: '2026-03-04' },
    'A sala volta com um festival.\n',
  ),
}

describe('related articles', () => {
  test('share a tag, or words of the headline and the body; those that share neither are left out', async () => {
    const paper = await aPaper(papers)
    expect(related(paper, 'barragem').toSorted()).toEqual(['obra', 'rio'])
    expect(related(paper, 'cinema')).toEqual([])
  })

  test('are at most as many as asked for, and never the article itself', async () => {
    const paper = await aPaper(papers)
    expect(related(paper, 'barragem', 1)).toHaveLength(1)
    expect(related(paper, 'barragem', 1)).not.toContain('barragem')
  })

  test('of two that share as much, the newer comes first', async () => {
    const same = (date: string) => anArticleFile({ tags: '[pontes]', title: 'Nota', date }, 'Sem mais.\n')
    const paper = await aPaper({
      'articles/a.md': same('2026-03-01'),
      'articles/b.md': same('2026-03-03'),
      'articles/c.md': same('2026-03-02'),
    })
    expect(related(paper, 'a')).toEqual(['b', 'c'])
  })

  test('are public: no draft, none yet to come, none expired, none shadowed, none removed', async () => {
    const tagged = (front: Record<string, string>) => anArticleFile({ tags: '[pontes]', ...front })
    const paper = await aPaper({
      'articles/a.md': tagged({}),
      'articles/draft.md': tagged({ draft: 'true' }),
      'articles/later.md': tagged({ date: '2026-03-21' }),
      'articles/over.md': tagged({ expires: '2026-03-19' }),
      'articles/shadow/a.md': tagged({ title: 'Sombra' }),
      'articles/gone.md': tagged({}),
    })
    paper.remove('articles/gone.md')
    await paper.sync()
    expect(related(paper, 'a')).toEqual([])
    expect(related(paper, 'a', 5, Date.UTC(2026, 2, 22))).toEqual(['later'])
  })

  test('of an article that nobody may read are none', async () => {
    const paper = await aPaper(papers)
    expect(related(paper, 'nada')).toEqual([])
    expect(related(paper, 'barragem', 5, Date.UTC(2026, 0, 1))).toEqual([])
  })

  test('of an article whose words are all signs are none, and it is no fault', async () => {
    const paper = await aPaper({
      'articles/a.md': anArticleFile({ title: '"… — !"', tags: '["C++"]' }, '* * *\n'),
      'articles/b.md': anArticleFile({ tags: '["C"]' }),
    })
    expect(related(paper, 'a')).toEqual(['b'])
  })
})
