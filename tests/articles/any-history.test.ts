import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Catalog } from '../../src/articles/catalog.ts'
import { parseQuery } from '../../src/articles/search/parse-query.ts'
import { aContentFolder } from '../builders/a-content-folder.ts'
import { now, openPaper, type Paper } from '../builders/a-paper.ts'
import { history } from './a-history.ts'
import { Press } from './press.ts'

const slugs = ['chuva', 'feira', 'rio', 'ponte', 'outro']
const lists = [
  ...['cidade', 'ciencia'].map((slug) => ({ kind: 'sections', slug }) as const),
  ...['agua', 'ponte', 'praca'].map((slug) => ({ kind: 'tags', slug }) as const),
  ...['ana-lima', 'rui-melo'].map((slug) => ({ kind: 'authors', slug }) as const),
  ...['2026-01', '2026-02', '2026-03'].map((slug) => ({ kind: 'archive', slug }) as const),
]
const later = now + 30 * 24 * 3_600_000

/** Everything that readers and machines can be told at an instant. */
function shownBy(catalog: Catalog, at: number): unknown {
  const { search, links, sitemaps, corrections } = catalog
  const range = { offset: 0, limit: 100 }
  const found = (text: string) =>
    search
      .call(catalog, { query: parseQuery(text), page: 1, now: at })
      .hits.map(({ article }) => article.slug)
  return {
    articles: slugs.map((slug) => {
      const article = catalog.article(slug, at)
      const path = article?.path ?? ''
      return [
        article,
        catalog.articleVersion(slug, at),
        links.neighbours(path, at),
        catalog.related(slug, at, 5),
      ]
    }),
    lists: lists.map((list) => [catalog.lists.months(list, at), catalog.lists.stretch(list, at, range)]),
    latest: [
      catalog.latest(at, 100),
      catalog.lists.archive(at),
      links.series('aguas', at),
      catalog.recentTags(at, 9),
    ],
    found: ['chuva', 'ponte', 'agua rio', 'rui melo', 'ciencia', 'saber', 'praca'].map(found),
    aliases: ['/velho', '/?p=12'].map((address) => catalog.alias(address, at)),
    maps: ['2026-01', '2026-02', '2026-03', '2026-04'].map((month) => [
      sitemaps.month(month, at, { ours: 'x', ...range }),
      sitemaps.changeIn(month, at),
    ]),
    names: (['sections', 'tags', 'authors', 'archive'] as const).map((kind) => sitemaps.lists(kind, at)),
    corrections: [corrections.count(at), corrections.stretch(at, range)],
    settings: [catalog.site(), catalog.home(), catalog.authors(), catalog.settingsVersion()],
  }
}

test('any history of saves, moves, breaks, deletions and restarts ends with what a fresh start would show', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const content = aContentFolder()
      let paper = openPaper(content)
      const press = new Press(content, {
        see: async (paths, isInSlices) =>
          void (await (isInSlices ? paper.syncInSlices(paths) : paper.sync(paths))),
        look: () => paper.look(),
        async restart() {
          paper = openPaper(content)
          await paper.sync()
        },
        isWatching: false,
      })
      for (const step of steps) await press.take(step)
      await press.settle()
      const instants = [now, later]
      const ran = instants.map((at) => shownBy(paper.catalog, at))
      // What home.yaml names, or what has an address first, may be a last good version: a start from the broken file
      // does not know that.
      const problemsOf = (paper: Paper) =>
        paper.problems().filter((line) => !/^home\.yaml| {2}slug {2}/.test(line))
      const problems = problemsOf(paper)
      const fromTheSame = openPaper({ ...content, dataDir: `${content.dataDir}-same` })
      await fromTheSame.sync()
      expect(problems).toEqual(problemsOf(fromTheSame))
      press.mend(content)
      const fresh = openPaper({ ...content, dataDir: `${content.dataDir}-fresh` })
      await fresh.sync()
      expect(ran).toEqual(instants.map((at) => shownBy(fresh.catalog, at)))
    }),
    { numRuns: Number(process.env.HISTORIES ?? 40) },
  )
})
