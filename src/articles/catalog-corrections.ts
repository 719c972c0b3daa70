import type { CatalogQueries } from './catalog-queries.ts'

/** A correction with the article that it is about. */
export type ListedCorrection = {
  slug: string
  title: string
  lang: string
  date: Date
  text: string
  /** Its place among the corrections of its article, from 0. */
  index: number
}

type Row = { slug: string; summary: string; corrected_at: number; text: string; n: number }

const isPublic = 'c.live = 1 and c.publish_at <= ? and (c.expires_at is null or c.expires_at > ?)'

/** Questions about the corrections of all public articles. `now` is in milliseconds. */
export class CatalogCorrections {
  constructor(private readonly ask: CatalogQueries) {}

  count(now: number): number {
    const row = this.ask.one<{ n: number }>(
      `select count(*) n from corrections c where ${isPublic}`,
      now,
      now,
    )
    return row?.n ?? 0
  }

  /** A stretch counted from the oldest correction, given back newest first. */
  stretch(now: number, { offset, limit }: { offset: number; limit: number }): ListedCorrection[] {
    const rows = this.ask.all<Row>(
      `select a.slug, a.summary, c.corrected_at, c.text, c.n
       from (select * from corrections c where ${isPublic} order by corrected_at, path, n limit ? offset ?) c
       join articles a on a.path = c.path order by c.corrected_at, c.path, c.n`,
      ...[now, now, limit, offset],
    )
    return rows.map(listed).reverse()
  }
}

function listed({ slug, summary, corrected_at, text, n }: Row): ListedCorrection {
  const { title, lang } = JSON.parse(summary) as { title: string; lang: string }
  return { slug, title, lang, date: new Date(corrected_at), text, index: n }
}
