import type { Catalog } from '../articles/catalog.ts'
import type { AfterlifeBelow } from '../articles/catalog-old-paths.ts'
import { canonicalPath, partialAddresses, spelledPath } from '../domain/canonical-address.ts'
import type { Afterlife } from '../domain/locked-path.ts'
import { urls } from '../site/urls.ts'
import { moved, type Whereabouts } from './whereabouts.ts'
import { type WordPressEnding, withEnding, wordPressEnding } from './wordpress-ending.ts'

export type KnownAddresses = Pick<Catalog, 'articleVersion' | 'alias' | 'gone' | 'summary' | 'oldPaths'>

/** Old addresses that lead to each other, and endings, until it counts as a ring. */
const mostSteps = 5

/** Follows addresses that are no page's to their end: by the aliases of articles, then by what `slugs.lock` says. */
export class OldAddresses {
  constructor(
    private readonly known: KnownAddresses,
    private readonly now: number,
  ) {}

  /**
   * @param path as it was asked for
   * @returns `missing` for one that leads round in a ring, or to an article that never was; `undefined` for one that
   *   nobody knows
   */
  find(path: string, query: string | undefined, steps = mostSteps): Whereabouts | undefined {
    const canonical = canonicalPath(path)
    const above = this.known.oldPaths.above(canonical)
    return (
      this.exactly(path, query, steps) ??
      this.withoutEnding(path, query, steps, above) ??
      this.attachment(canonical, query, above) ??
      (above && this.below(above, path, query, steps))
    )
  }

  /** What became of an article that is not public. */
  article(slug: string, query: string | undefined): Whereabouts {
    const gone = this.known.gone(slug, this.now)
    if (gone?.movedTo !== undefined) return moved(urls.article(gone.movedTo), query)
    return { kind: gone ? 'gone' : 'missing' }
  }

  private exactly(path: string, query: string | undefined, steps: number): Whereabouts | undefined {
    const alias = knownBy(path, query, (address) => this.known.alias(address, this.now))
    if (alias) return moved(urls.article(alias.found), alias.rest)
    const locked = knownBy(path, query, (address) => this.known.oldPaths.at(address))
    return locked && this.leadOn(locked.found, locked.rest, steps)
  }

  private withoutEnding(
    path: string,
    query: string | undefined,
    steps: number,
    above: AfterlifeBelow | undefined,
  ): Whereabouts | undefined {
    const ending = wordPressEnding(canonicalPath(path))
    if (!ending || steps === 0) return undefined
    const start = `/${segmentsOf(path).slice(0, -ending.length).join('/')}`
    if (!isDeeper(start, above)) return undefined
    const found = this.find(start, undefined, steps - 1)
    return found?.kind === 'moved' ? this.ended(found.to, ending, query) : found
  }

  private ended(path: string, ending: WordPressEnding, query: string | undefined): Whereabouts | undefined {
    const hasComments = (slug: string) => this.known.summary(slug, this.now)?.comments !== 'off'
    const to = withEnding(path, ending, hasComments)
    return to === undefined ? undefined : moved(to, query)
  }

  private below(
    { root, ...afterlife }: AfterlifeBelow,
    path: string,
    query: string | undefined,
    steps: number,
  ): Whereabouts {
    if (afterlife.kind === 'gone') return afterlife
    const rest = segmentsOf(path).slice(segmentsOf(root).length).join('/')
    return this.leadOn({ kind: 'moved', to: `${afterlife.to}/${rest}` }, query, steps)
  }

  /** WordPress shows a picture of an article on a page of its own, one segment below the article. */
  private attachment(
    canonical: string,
    query: string | undefined,
    above: AfterlifeBelow | undefined,
  ): Whereabouts | undefined {
    const parent = canonical.replace(/\/[^/]*$/, '')
    const slug = isDeeper(parent, above) ? this.known.alias(parent, this.now) : undefined
    return slug === undefined ? undefined : moved(urls.article(slug), query)
  }

  /** One redirect leads to the end: where an old address leads to another one, that is followed here. */
  private leadOn(afterlife: Afterlife, query: string | undefined, steps: number): Whereabouts {
    if (afterlife.kind === 'gone') return afterlife
    if (steps === 0) return { kind: 'missing' }
    // What has a dot is a file.
    const to = afterlife.to.includes('.') ? spelledPath(afterlife.to) : canonicalPath(afterlife.to)
    const slug = /^\/articles\/([^/]+?)(?:\.md)?(?:\/|$)/.exec(to)?.[1]
    if (slug !== undefined && this.known.articleVersion(slug, this.now)) return moved(to, query)
    const further = this.find(to, query, steps - 1)
    return further ?? (slug === undefined ? moved(to, query) : this.article(slug, query))
  }
}

/**
 * Whether something may be taken off a path, down to this: never to the root, and not to an address with a line for
 * all that lies below it, which means what looks like an ending, too.
 */
function isDeeper(path: string, above: AfterlifeBelow | undefined): boolean {
  return segmentsOf(path).length > segmentsOf(above?.root ?? '').length
}

type Found<T> = { found: T; rest: string | undefined }

/** Who knows an address whole, with some of its query, or without; the rest of the query is handed on. */
function knownBy<T>(
  path: string,
  query: string | undefined,
  ask: (address: string) => T | undefined,
): Found<T> | undefined {
  const forms = query === undefined ? [] : [{ address: `${path}?${query}`, rest: '' }]
  if (query !== undefined) forms.push(...partialAddresses(path, query))
  for (const { address, rest } of [...forms, { address: path, rest: query }]) {
    const found = ask(address)
    if (found !== undefined) return { found, rest }
  }
  return undefined
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '')
}
