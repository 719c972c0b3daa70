import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { addressKey, canonicalPath } from '../../domain/canonical-address.ts'
import { monthOf } from '../../site/dates.ts'
import { urls } from '../../site/urls.ts'
import type { ArticleFacts, TextFacts } from './article-facts.ts'
import { nearestOf } from './nearest-of.ts'
import { nameOf, type Paper } from './paper.ts'

/** What there is at an address. */
export type Target =
  | { kind: 'article'; article: ArticleFacts }
  | { kind: 'page'; page: TextFacts }
  | { kind: 'other' }

const feeds = 'feed\\.xml|atom\\.xml|feed\\.json'

/** Addresses that are there whatever `content/` has; pages of lists and of threads are not counted. */
const fixed = new RegExp(
  [
    '^/(?:$',
    'archive$|corrections(?:/\\d+)?$|search$|offline$|your-data$|moderation(?:/|$)',
    `(?:${feeds}|comments\\.xml|sitemap\\.xml|news-sitemap\\.xml|robots\\.txt|manifest\\.webmanifest|sw\\.js)$`,
    '(?:_next|api|assets|cards|icons|media|sitemaps)(?:/|$))',
  ].join('|'),
)

/** After a move from WordPress, the web server in front goes on serving its files. */
export function isOldUpload(path: string): boolean {
  return /^\/wp-content\/uploads\/./.test(canonicalPath(path))
}

/** Whether the paper has something at a path whatever is in `content/`. */
export function isFixedAddress(path: string): boolean {
  return fixed.test(path)
}

/** Every address that the paper has, by what is in its files. */
export class Addresses {
  readonly articles = new Map<string, ArticleFacts>()
  /** Old addresses, in the one form that they are looked up in, with whom they lead to. */
  readonly aliases = new Map<string, ArticleFacts>()
  private readonly pages: Map<string, TextFacts>
  private readonly lists: Record<string, Set<string>>
  private readonly months = new Set<string>()

  constructor(private readonly paper: Paper) {
    this.pages = new Map(paper.pages.map((page) => [nameOf(page), page]))
    const tags = new Set<string>()
    for (const article of paper.articles) {
      if (!this.articles.has(article.slug)) this.articles.set(article.slug, article)
      const { claims } = article
      for (const { slug } of claims?.tags ?? []) tags.add(slug)
      if (claims && !claims.draft) this.months.add(monthOf(new Date(claims.date), paper.site.timeZone))
      for (const { path } of claims?.aliases ?? []) {
        if (!this.aliases.has(addressKey(path))) this.aliases.set(addressKey(path), article)
      }
    }
    const sections = new Set(paper.site.sections.map(({ slug }) => slug))
    this.lists = { sections, tags, authors: new Set(paper.authors.map(nameOf)) }
  }

  /** What is at a path; aliases are not asked. */
  at(written: string): Target | undefined {
    const path = canonicalPath(written)
    const [, first = '', second = '', ...rest] = path.split('/')
    if (first === 'articles' && second !== '') return this.article(second, rest.join('/'))
    if (isFixedAddress(path) || this.isList(first, second, rest) || this.isMonth(path))
      return { kind: 'other' }
    const page = second === '' ? this.pages.get(first) : undefined
    if (page) return { kind: 'page', page }
    return isOldUpload(path) || this.isPublicFile(written) ? { kind: 'other' } : undefined
  }

  /** The address that a wrong one most likely stands for; looked for once, since many texts may have it. */
  like(written: string): string | undefined {
    const path = canonicalPath(written)
    if (!this.alike.has(path)) this.alike.set(path, this.nearest(path))
    return this.alike.get(path)
  }

  private readonly alike = new Map<string, string | undefined>()

  private nearest(path: string): string | undefined {
    const [, first = '', second = ''] = path.split('/')
    const list = this.lists[first]
    if (list) return withPrefix(`/${first}/`, nearestOf(second, [...list]))
    const name = path.replace(/^.*\/|\.md$/g, '')
    const page = second === '' ? nearestOf(first, [...this.pages.keys()]) : undefined
    if (page !== undefined) return urls.page(page)
    return withPrefix('/articles/', nearestOf(name, this.slugs()))
  }

  private known: string[] | undefined
  private slugs(): string[] {
    this.known ??= [...this.articles.keys()]
    return this.known
  }

  private article(name: string, rest: string): Target | undefined {
    const article =
      this.articles.get(name) ?? (rest === '' ? this.articles.get(name.replace(/\.md$/, '')) : undefined)
    return article && /^(?:comments\.xml|comments\/\d+|)$/.test(rest)
      ? { kind: 'article', article }
      : undefined
  }

  private isList(kind: string, slug: string, rest: readonly string[]): boolean {
    const isOfList =
      rest.length === 0 || (rest.length === 1 && new RegExp(`^(?:\\d+|${feeds})$`).test(rest[0] ?? ''))
    return isOfList && (Object.hasOwn(this.lists, kind) ? (this.lists[kind]?.has(slug) ?? false) : false)
  }

  private isMonth(path: string): boolean {
    const [, year, month] = /^\/archive\/(\d{4})\/(\d{2})(?:\/\d+)?$/.exec(path) ?? []
    return year !== undefined && this.months.has(`${year}-${month}`)
  }

  private isPublicFile(path: string): boolean {
    const { publicDir } = this.paper
    if (publicDir === undefined || path.includes('..') || path.includes('\0')) return false
    const file = join(publicDir, path)
    return existsSync(file) && statSync(file).isFile()
  }
}

function withPrefix(prefix: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : prefix + name
}
