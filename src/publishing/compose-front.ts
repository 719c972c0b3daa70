import type { ArticleSummary } from '../domain/article.ts'
import type { Block, BlockSource, Home } from '../domain/home.ts'

/** What a front page is made from. All lists are newest first, or most commented first. */
export type FrontSources = {
  /** The public article of that slug. */
  bySlug(slug: string): ArticleSummary | undefined
  /** The first `limit` articles of a block's source. */
  from(source: BlockSource, limit: number): ArticleSummary[]
}

export type ComposedBlock = Block & { shown: ArticleSummary[] }
export type ComposedFront = { lead: ArticleSummary | undefined; blocks: ComposedBlock[] }

/** A featured article leads only as long as it is among so many newest ones. */
const featuredAmong = 15

/**
 * Gives every story one place. What editors picked comes first: the lead, then the blocks in their order. Then the
 * lead that nobody picked, then the places left, again in the order of the blocks. So a block that fills itself
 * never takes what an editor put further down. A block without an article is left out.
 */
export function composeFront(home: Home, sources: FrontSources): ComposedFront {
  const used = new Set<string>()
  const take = (candidates: readonly (ArticleSummary | undefined)[], limit: number): ArticleSummary[] => {
    const taken: ArticleSummary[] = []
    for (const article of candidates) {
      if (!article || taken.length === limit || used.has(article.slug)) continue
      used.add(article.slug)
      taken.push(article)
    }
    return taken
  }

  const [picked] = take([home.lead === undefined ? undefined : sources.bySlug(home.lead)], 1)
  const picks = home.blocks.map((block) => take(block.articles.map(sources.bySlug), block.count))
  const lead = picked ?? take(leadCandidates(sources, used), 1)[0]
  const blocks = home.blocks.map((block, index): ComposedBlock => {
    const shown = picks[index] ?? []
    const left = block.count - shown.length
    // Of so many at most `used.size` are on the page already.
    const fill = left > 0 ? take(sources.from(block.source, left + used.size), left) : []
    return { ...block, shown: [...shown, ...fill] }
  })
  return { lead, blocks: blocks.filter(({ shown }) => shown.length > 0) }
}

function leadCandidates(sources: FrontSources, used: ReadonlySet<string>): ArticleSummary[] {
  const latest = sources.from({ kind: 'latest' }, featuredAmong + used.size)
  return [...latest.slice(0, featuredAmong).filter(({ featured }) => featured), ...latest]
}
