import { addressKey } from '../domain/canonical-address.ts'
import { type CatalogQueries, live } from './catalog-queries.ts'

/** Questions about addresses that no article has now. `now` is in milliseconds. */
export class CatalogOldAddresses {
  constructor(private readonly ask: CatalogQueries) {}

  /** What became of an article that was public under a slug and is not; `undefined` when it never was. */
  gone(slug: string, now: number): { movedTo?: string } | undefined {
    const was = this.wasPublic(slug)
    if (!was) return this.hasExpired(slug, now) ? {} : undefined
    const heir = this.ask.one<{ slug: string }>(
      `select a.slug from articles a where (a.path = ? or a.id = ?) and ${live} order by a.path`,
      ...[was.path, was.id, now, now],
    )
    return heir ? { movedTo: heir.slug } : {}
  }

  /** The slug of the public article that an old address leads to, however it is spelled. */
  alias(address: string, now: number): string | undefined {
    return this.ask.one<{ slug: string }>(
      `select a.slug from aliases x join articles a on a.path = x.path where x.alias = ? and ${live} order by a.path`,
      ...[addressKey(address), now, now],
    )?.slug
  }

  /** By what was seen since the catalog was made, else by what `slugs.lock` says. */
  private wasPublic(slug: string): { id: string; path: string } | undefined {
    return (
      this.ask.one('select id, path from gone where slug = ?', slug) ??
      this.ask.one('select id, path from locked where slug = ?', slug)
    )
  }

  private hasExpired(slug: string, now: number): boolean {
    return (
      this.ask.one(
        'select 1 from articles where slug = ? and shown = 1 and shadowed = 0 and publish_at <= ? and expires_at <= ?',
        ...[slug, now, now],
      ) !== undefined
    )
  }
}
