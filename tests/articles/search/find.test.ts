import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../../src/articles/search/parse-query.ts'
import type { SearchRequest } from '../../../src/articles/search/search.ts'
import { aPaper, now, type Paper } from '../../builders/a-paper.ts'
import { anArticleFile } from '../../builders/an-article-file.ts'

function search(paper: Paper, text: string, more: Partial<SearchRequest> = {}) {
  const { hits, ...result } = paper.catalog.search({ query: parseQuery(text), page: 1, now, ...more })
  return { ...result, slugs: hits.map(({ article }) => article.slug) }
}

describe('of more articles than are ranked', () => {
  const year = { from: Date.UTC(2010, 0, 1, 3), to: Date.UTC(2011, 0, 1, 3) }
  const many = async () => {
    const files = Array.from({ length: 1010 }, (_, n) => [
      `articles/a${n}.md`,
      anArticleFile({ title: 'Nota', section: n < 3 ? 'ciencia' : 'cidade' }, 'Neblina e granizo.\n'),
    ])
    const old = anArticleFile({ title: 'A neblina', date: '2010-03-01' }, 'Com granizo.\n')
    return aPaper({ ...Object.fromEntries(files), 'articles/old.md': old })
  }

  test('the newest are found, those whose headline is the query, and those that were asked for', async () => {
    const paper = await many()
    expect(search(paper, 'granizo')).toMatchObject({ total: 1000, isMore: true, unfiltered: undefined })
    expect(search(paper, 'a neblina').slugs[0]).toBe('old')
    expect(search(paper, 'neblina granizo', { published: year })).toMatchObject({
      ...{ slugs: ['old'], isMore: false, unfiltered: undefined },
    })
    expect(search(paper, 'granizo', { section: 'ciencia' }).total).toBe(3)
  })
})

describe('when no article has all of the words', () => {
  const papers = {
    'articles/a.md': anArticleFile({ title: 'Neblina' }),
    'articles/b.md': anArticleFile({ title: 'Neblina na serra' }),
    'articles/c.md': anArticleFile({ title: 'Neblina outra vez' }),
    'articles/d.md': anArticleFile({ title: 'Nota' }, 'Uma zarabatana.\n'),
  }

  test('the rarer word counts more, wherever it stands', async () => {
    const { slugs, isRelaxed } = search(await aPaper(papers), 'neblina zarabatana')
    expect(isRelaxed).toBe(true)
    expect(slugs[0]).toBe('d')
    expect(slugs).toHaveLength(4)
  })

  test('what is not wanted is left out still', async () => {
    expect(search(await aPaper(papers), 'neblina zarabatana -serra').slugs.toSorted()).toEqual([
      'a',
      'c',
      'd',
    ])
  })
})

test('the order is the same however often articles were saved, and in a new catalog', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 12 }, (_, n) => [
      `articles/a${n}.md`,
      anArticleFile({ title: n % 3 ? 'Nota' : 'Neblina' }, `${'Granizo. '.repeat(n % 4)}Neblina.\n`),
    ]),
  )
  const [paper, fresh] = [await aPaper(files), await aPaper(files)]
  for (const [path, text] of Object.entries(files).slice(0, 5)) {
    paper.write(path, text.replace('Neblina', 'Outra'))
    await paper.sync()
    paper.write(path, text)
    await paper.sync()
  }
  for (const query of ['neblina', 'neblina granizo', 'granizo xyzzy'])
    expect(search(paper, query).slugs).toEqual(search(fresh, query).slugs)
})
