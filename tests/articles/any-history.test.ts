import { existsSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Catalog } from '../../src/articles/catalog.ts'
import { parseQuery } from '../../src/articles/search/parse-query.ts'
import { aContentFolder, type ContentFolder } from '../builders/a-content-folder.ts'
import { now, openPaper, type Paper } from '../builders/a-paper.ts'
import { aPicture } from '../builders/a-picture.ts'
import { author, fileOf, history, type Step, siteWith, type Text } from './a-history.ts'

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

/** A paper on which a history happens, as a running server sees it: by the paths that a watcher tells. */
class Press {
  paper: Paper
  readonly texts = new Map<string, Text>()
  private readonly good = new Map<string, Text>()
  private dirty: string[] = []
  private settings = { hasScience: true, name: 'Ciência', hasRui: true }

  constructor(private readonly content: ContentFolder) {
    content.write(author.path, author.text)
    this.paper = openPaper(content)
  }

  private write(path: string, text: string | Uint8Array): void {
    this.content.write(path, text)
    this.dirty.push(path)
  }

  private has(path: string): boolean {
    return existsSync(join(this.content.contentDir, path))
  }

  private remove(path: string): void {
    this.content.remove(path)
    this.dirty.push(path)
  }

  private move(path: string, to: string): void {
    this.content.move(path, to)
    this.dirty.push(path, to)
    // A file that was moved is a new file in its place: what was good there before is none of it.
    const moved = [...this.texts].filter(([old]) => old === path || old.startsWith(`${path}/`))
    for (const [old, text] of moved) {
      this.texts.delete(old)
      this.texts.set(to + old.slice(path.length), text)
    }
  }

  async take(step: Step): Promise<void> {
    const { content } = this
    if (step.kind === 'save') this.save(step.path, step.text)
    if (step.kind === 'break' && this.texts.has(step.path))
      this.save(step.path, { ...(this.texts.get(step.path) as Text), isBroken: true })
    if (step.kind === 'delete' && this.has(step.path)) {
      this.texts.delete(step.path)
      this.remove(step.path)
    }
    if (step.kind === 'touch' && this.has(step.path)) {
      utimesSync(join(content.contentDir, step.path), now / 1000 - 9999, now / 1000 - 9999)
      this.dirty.push(step.path)
    }
    if (step.kind === 'picture') this.write(step.path, await aPicture({ width: 4 + this.dirty.length }))
    if (step.kind === 'no-picture' && this.has(step.path)) this.remove(step.path)
    if (step.kind === 'move' && this.has(step.path) && step.path !== step.to) this.move(step.path, step.to)
    if (step.kind === 'move-folder' && this.has(step.path) && !this.has(step.to))
      this.move(step.path, step.to)
    if (step.kind === 'home') this.write('home.yaml', `lead: ${step.lead}\nblocks:\n  - latest: 3\n`)
    if (/^(author|section)/.test(step.kind)) this.change(step.kind)
    if (step.kind === 'told') await this.tell(step.isShuffled)
    if (step.kind === 'look') await this.seeAll(() => this.paper.look())
    if (step.kind === 'restart') this.paper = openPaper(this.content)
    if (step.kind === 'restart') await this.seeAll(() => this.paper.sync())
  }

  private save(path: string, text: Text): void {
    this.texts.set(path, text)
    this.write(path, fileOf(text))
  }

  private change(kind: string): void {
    const { settings } = this
    if (kind === 'author-goes' && settings.hasRui) this.remove(author.path)
    if (kind === 'author-comes') this.write(author.path, author.text)
    if (kind.startsWith('author')) settings.hasRui = kind === 'author-comes'
    if (kind === 'section-goes') settings.hasScience = false
    if (kind === 'section-comes') settings.hasScience = true
    if (kind === 'section-is-renamed') settings.name = settings.name === 'Saber' ? 'Ciência' : 'Saber'
    this.write('site.yaml', siteWith(settings))
  }

  private async tell(isShuffled: boolean): Promise<void> {
    const paths = this.dirty.splice(0)
    await this.paper.sync(isShuffled ? paths.reverse() : paths)
    this.noteGood()
  }

  private async seeAll(look: () => Promise<unknown>): Promise<void> {
    this.dirty = []
    await look()
    this.noteGood()
  }

  /** What was last good of each file that is still there. */
  private noteGood(): void {
    for (const path of this.good.keys()) if (!this.texts.has(path)) this.good.delete(path)
    for (const [path, text] of this.texts) {
      const { hasRui, hasScience } = this.settings
      const isKnown = (hasRui || text.author !== 'rui-melo') && (hasScience || text.section !== 'ciencia')
      if (!text.isBroken && isKnown) this.good.set(path, text)
    }
  }

  /** The end of every history: the settings are whole again, and the server has seen all. */
  async settle(): Promise<void> {
    this.change('author-comes')
    this.change('section-comes')
    await this.tell(false)
  }

  /** The same files, with the last good version of those that are broken, for a start without a catalog. */
  async afresh(): Promise<Paper> {
    for (const [path, text] of this.texts) {
      const good = this.good.get(path)
      if (!text.isBroken) continue
      if (good) this.content.write(path, fileOf(good))
      else this.content.remove(path)
    }
    const fresh = openPaper({ ...this.content, dataDir: `${this.content.dataDir}-${Math.random()}` })
    await fresh.sync()
    return fresh
  }
}

test('any history of saves, moves, breaks, deletions and restarts ends with what a fresh start would show', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const press = new Press(aContentFolder())
      for (const step of steps) await press.take(step)
      await press.settle()
      const instants = [now, later]
      const ran = instants.map((at) => shownBy(press.paper.catalog, at))
      // What home.yaml names may be a last good version, which a start from the broken file does not know.
      const problemsOf = (paper: Paper) => paper.problems().filter((line) => !line.startsWith('home.yaml'))
      const problems = problemsOf(press.paper)
      const fromTheSame = openPaper({ ...press.paper, dataDir: `${press.paper.dataDir}-same` })
      await fromTheSame.sync()
      expect(problems).toEqual(problemsOf(fromTheSame))
      const fresh = await press.afresh()
      expect(ran).toEqual(instants.map((at) => shownBy(fresh.catalog, at)))
    }),
    { numRuns: Number(process.env.HISTORIES ?? 40) },
  )
})
