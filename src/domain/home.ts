/** Where a block of the front page takes its articles from. */
export type BlockSource =
  | { kind: 'sections' | 'tags'; slug: string }
  /** The newest of all. */
  | { kind: 'latest' }
  /** Those with the most comments. */
  | { kind: 'most-commented' }

/** A part of the front page. */
export type Block = {
  source: BlockSource
  /** What stands above it; the name of its source when not given. */
  title?: string
  /** Articles that the editor picked, by slug; the places left are filled by date. */
  articles: string[]
  /** At most as many articles. */
  count: number
}

/** The front page as `content/home.yaml` has it. */
export type Home = {
  /** Slug of the story that leads; the newest featured one when not given. */
  lead?: string
  blocks: Block[]
}

/** The front page of a paper without `home.yaml`: what is new, then each of its sections. */
export function defaultHome(sections: readonly string[]): Home {
  const block = (source: BlockSource, count: number): Block => ({ source, articles: [], count })
  return {
    blocks: [
      block({ kind: 'latest' }, 6),
      ...sections.map((slug) => block({ kind: 'sections', slug }, 4)),
      block({ kind: 'most-commented' }, 5),
    ],
  }
}
