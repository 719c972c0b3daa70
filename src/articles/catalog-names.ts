import type { CatalogQueries } from './catalog-queries.ts'

/** What there is in `content/`, public or not, by the names that editors call it. */
export class CatalogNames {
  constructor(private readonly ask: CatalogQueries) {}

  hasArticle(slug: string): boolean {
    return this.ask.one('select 1 from articles where slug = ? limit 1', slug) !== undefined
  }

  /** The slug that an article's file was last read with; `path` is below the content folder. */
  slugOf(path: string): string | undefined {
    return this.ask.one<{ slug: string }>('select slug from articles where path = ?', path)?.slug
  }

  hasTag(slug: string): boolean {
    return this.ask.one("select 1 from terms where kind = 'tags' and slug = ? limit 1", slug) !== undefined
  }

  /** Slugs that may have been meant by a mistyped one: a thousand that begin alike, and the newest thousand. */
  articlesLike(slug: string): string[] {
    return this.slugs(
      `select slug from (select slug from articles where slug >= ? and slug < ? limit 1000)
       union select slug from (select slug from articles order by publish_at desc limit 1000)`,
      ...beginning(slug),
    )
  }

  tagsLike(slug: string): string[] {
    return this.slugs(
      "select distinct slug from months where kind = 'tags' and slug >= ? and slug < ? limit 1000",
      ...beginning(slug),
    )
  }

  private slugs(sql: string, ...values: unknown[]): string[] {
    return this.ask.all<{ slug: string }>(sql, ...values).map(({ slug }) => slug)
  }
}

/** The range of slugs that begin with the same two characters. */
function beginning(slug: string): [from: string, to: string] {
  return [slug.slice(0, 2), `${slug.slice(0, 2)}~`]
}
