import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../../src/articles/search/parse-query.ts'
import type { SearchRequest } from '../../../src/articles/search/search.ts'
import { aPaper, now, type Paper } from '../../builders/a-paper.ts'
import { aSearchablePaper } from '../../builders/a-searchable-paper.ts'
import { anArticleFile } from '../../builders/an-article-file.ts'

function search(paper: Paper, text: string, more: Partial<SearchRequest> = {}) {
  return paper.catalog.search({ query: parseQuery(text), page: 1, now, ...more })
}

function slugs(paper: Paper, text: string, more: Partial<SearchRequest> = {}): string[] {
  return search(paper, text, more).hits.map(({ article }) => article.slug)
}

/** Text with what is marked in square brackets. */
function shown(parts: { text: string; isMarked?: true }[] = []): string {
  return parts.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')
}

describe('what is found is public', () => {
  test('a draft is not found, nor one that is shadowed or expired', async () => {
    const paper = await aPaper({
      'articles/a.md': anArticleFile(),
      'articles/b.md': anArticleFile({ draft: 'true' }),
      'articles/c/a.md': anArticleFile(),
      'articles/d.md': anArticleFile({ expires: '2026-03-20T08:59:59' }),
    })
    expect(slugs(paper, 'chuva')).toEqual(['a'])
  })

  test('a scheduled one is found from its second on, and until it expires', async () => {
    const at = Date.UTC(2026, 2, 21, 10, 0, 30)
    const front = { date: '2026-03-21T07:00:30', expires: '2026-03-21T07:00:40' }
    const paper = await aPaper({ 'articles/a.md': anArticleFile(front) })
    expect(slugs(paper, 'chuva', { now: at - 1 })).toEqual([])
    expect(slugs(paper, 'chuva', { now: at })).toEqual(['a'])
    expect(slugs(paper, 'chuva', { now: at + 9_999 })).toEqual(['a'])
    expect(slugs(paper, 'chuva', { now: at + 10_000 })).toEqual([])
  })

  test('the text of now counts, not that of before', async () => {
    const paper = await aPaper({ 'articles/a.md': anArticleFile({ title: 'Granizo' }) })
    paper.write('articles/a.md', anArticleFile({ title: 'Neblina' }))
    await paper.sync()
    expect([slugs(paper, 'granizo'), slugs(paper, 'neblina')]).toEqual([[], ['a']])
    paper.remove('articles/a.md')
    await paper.sync()
    expect(slugs(paper, 'neblina')).toEqual([])
  })

  test('when the first of two with one slug goes, the other is found', async () => {
    const paper = await aPaper({
      'articles/a.md': anArticleFile({ title: 'Granizo' }),
      'articles/b/a.md': anArticleFile({ title: 'Neblina' }),
    })
    expect(slugs(paper, 'neblina')).toEqual([])
    paper.remove('articles/a.md')
    await paper.sync()
    expect(slugs(paper, 'neblina')).toEqual(['a'])
  })

  test('an author is found under a new name when the name changes', async () => {
    const paper = await aPaper({ 'articles/a.md': anArticleFile({ authors: '[ana-lima]' }) })
    paper.write('authors/ana-lima.md', '---\nname: Ana Queiroz\n---\n')
    await paper.sync()
    expect([slugs(paper, 'Queiroz'), slugs(paper, 'Lima')]).toEqual([['a'], []])
  })

  test('articles from before 1970 are found too', async () => {
    const paper = await aPaper({ 'articles/a.md': anArticleFile({ date: '1943-03-09' }) })
    expect(slugs(paper, 'chuva')).toEqual(['a'])
  })
})

describe('the order', () => {
  const files = (articles: Record<string, [front: Record<string, string>, body?: string]>) =>
    aPaper(
      Object.fromEntries(
        Object.entries(articles).map(([slug, [front, body]]) => [
          `articles/${slug}.md`,
          anArticleFile({ title: 'Nota', ...front }, body),
        ]),
      ),
    )

  test('is headline, then tags, then standfirst, then body', async () => {
    const paper = await files({
      body: [{}, 'Uma palavra sobre neblina.\n'],
      standfirst: [{ description: 'Uma palavra sobre neblina.' }],
      tag: [{ tags: '[neblina]' }],
      headline: [{ title: 'Uma nota sobre neblina' }],
      other: [{}],
    })
    expect(slugs(paper, 'neblina')).toEqual(['headline', 'tag', 'standfirst', 'body'])
  })

  test('has a headline that is the query first, however old', async () => {
    const paper = await files({
      old: [{ title: 'A neblina', date: '2010-01-01' }],
      new: [{ title: 'Neblina, a neblina e mais neblina', tags: '[neblina]' }, 'Neblina, neblina.\n'],
    })
    expect(slugs(paper, 'a neblina')).toEqual(['old', 'new'])
  })

  test('has the newer of two alike first, also within one minute', async () => {
    const paper = await files({
      a: [{ title: 'Neblina', date: '2026-03-01' }],
      b: [{ title: 'Neblina', date: '2026-03-02T10:00:10' }],
      c: [{ title: 'Neblina', date: '2026-03-02T10:00:20' }],
    })
    expect(slugs(paper, 'neblina')).toEqual(['c', 'b', 'a'])
  })
})

describe('filters', () => {
  const year = (n: number) => ({ from: Date.UTC(n, 0, 1, 3), to: Date.UTC(n + 1, 0, 1, 3) })

  test('leave one section, one year, or both', async () => {
    const paper = await aSearchablePaper()
    expect(slugs(paper, 'água', { section: 'ciencia' })).toEqual(['rio', 'cinco'])
    expect(slugs(paper, 'água', { published: year(2016) })).toEqual(['agua-velha'])
    expect(slugs(paper, 'água', { published: year(2016), section: 'ciencia' })).toEqual([])
  })

  test('do not change what could be chosen instead', async () => {
    const paper = await aSearchablePaper()
    const { total, unfiltered } = search(paper, 'água', { section: 'ciencia' })
    expect(total).toBe(2)
    expect(unfiltered?.map(({ section }) => section).toSorted()).toEqual([
      ...['cidade', 'cidade', 'ciencia', 'ciencia', 'cultura'],
    ])
  })

  test('with nothing in them are no reason to look for some of the words', async () => {
    const paper = await aSearchablePaper()
    expect(search(paper, 'conta água', { section: 'cultura' })).toMatchObject({ isRelaxed: false, total: 0 })
  })
})

test('twenty are shown on a page, and each on one page only', async () => {
  const many = Array.from({ length: 45 }, (_, n) => [`articles/a${n}.md`, anArticleFile()])
  const paper = await aPaper(Object.fromEntries(many))
  const pages = [1, 2, 3, 4].map((page) => slugs(paper, 'chuva', { page }))
  expect(pages.map((page) => page.length)).toEqual([20, 20, 5, 0])
  expect(new Set(pages.flat()).size).toBe(45)
  expect(search(paper, 'chuva')).toMatchObject({ total: 45, pages: 3 })
})

describe('what is shown of an article', () => {
  test('has the words marked as they are written, whatever their ending', async () => {
    const paper = await aSearchablePaper()
    const [hit] = search(paper, 'eleicao "associacao de bairros"').hits
    expect(shown(hit?.title)).toBe('[Eleições] na [associação de bairro] têm três chapas')
  })

  test('is the standfirst, unless the body has more of what was looked for', async () => {
    const paper = await aSearchablePaper()
    expect(shown(search(paper, 'enchentes').hits[0]?.snippet)).toBe(
      'Máquina faz em minutos a conta que levava dias.',
    )
    expect(shown(search(paper, 'sala').hits[0]?.snippet)).toBe(
      'O supercomputador ocupa uma [sala] inteira. Outros supercomputadores do país são mais velhos.',
    )
  })

  test('is a stretch of a long body around the words', async () => {
    const body = `${'Antes. '.repeat(100)}Aqui há uma *jaguatirica* parda. ${'Depois. '.repeat(100)}\n`
    const paper = await aPaper({ 'articles/a.md': anArticleFile({}, body) })
    const text = shown(search(paper, 'jaguatirica').hits[0]?.snippet)
    expect(text).toContain('Aqui há uma [jaguatirica] parda. Depois.')
    expect(text).toMatch(/^… Antes\..*Depois …$/)
    expect(text.split(' ').length).toBeLessThan(40)
  })

  test('is text, not HTML', async () => {
    const paper = await aPaper({
      'articles/a.md': anArticleFile({ title: '"Chuva <script>alert(1)</script>"' }),
    })
    expect(shown(search(paper, 'chuva').hits[0]?.title)).toBe('[Chuva] <script>alert(1)</script>')
  })
})

test('nothing that can be typed is a fault', async () => {
  const paper = await aSearchablePaper()
  const operators = [
    'AND',
    'OR',
    'NOT',
    'NEAR(',
    ')',
    '(',
    '"',
    '*',
    '^',
    ':',
    '-',
    '+',
    '{',
    '}',
    "'",
    ';',
    '\0',
    '%',
    '\ud800',
    'água',
    '🌧',
  ]
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...operators), { maxLength: 20 }).map((parts) => parts.join(' ')),
    fc.array(fc.constantFrom(...operators), { maxLength: 20 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(typed, (text) => {
      const { hits, total } = search(paper, text, { section: 'cidade' })
      paper.catalog.suggest(parseQuery(text), now)
      expect(hits.length).toBe(Math.min(20, total))
    }),
    { numRuns: 400 },
  )
}, 30_000)

test('words of what is not public are not suggested', async () => {
  const paper = await aPaper({
    'articles/publico.md': anArticleFile({ title: 'Pluviômetro novo' }),
    'articles/passado.md': anArticleFile({ title: 'Zarabatana', expires: '2026-03-10' }),
    'articles/por-vir.md': anArticleFile({ title: 'Quilombola', date: '2026-03-20T09:00:20' }),
    'articles/rascunho.md': anArticleFile({ title: 'Ornitorrinco', draft: 'true' }),
  })
  const suggested = (text: string) => paper.catalog.suggest(parseQuery(text), now)
  expect(suggested('pluviometo')).toBe('pluviômetro')
  for (const text of ['zarabatona', 'quilombolo', 'ornitorrinko']) expect(suggested(text)).toBeUndefined()
})
