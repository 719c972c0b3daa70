import type { ArticleSummary } from '../domain/article.ts'
import { reviveSummary } from './catalog-rows.ts'
import type { CatalogDatabase, CatalogStatement } from './open-catalog.ts'

/** What makes an article `a` public; takes the present instant twice. */
export const live =
  'a.shown = 1 and a.shadowed = 0 and a.publish_at <= ? and (a.expires_at is null or a.expires_at > ?)'

/** Statements of one catalog, each prepared once: versions are asked for on every request. */
export class CatalogQueries {
  private readonly statements = new Map<string, CatalogStatement>()

  constructor(private readonly db: CatalogDatabase) {}

  one<Row>(sql: string, ...values: unknown[]): Row | undefined {
    // libsql adds to a row how long the query took.
    const row = this.statement(sql).get(...values) as (Row & { _metadata?: unknown }) | undefined
    delete row?._metadata
    return row
  }

  all<Row>(sql: string, ...values: unknown[]): Row[] {
    return this.statement(sql).all(...values) as Row[]
  }

  /** Of a query for one column of whole numbers; as one text, which is much faster than a row for each. */
  numbers(sql: string, ...values: unknown[]): number[] {
    const row = this.one<{ list: string }>(`select json_group_array(value) list from (${sql})`, ...values)
    return JSON.parse(row?.list ?? '[]')
  }

  /** @param from what follows the columns; articles are called `a` in it */
  summaries(from: string, ...values: unknown[]): ArticleSummary[] {
    return this.all<{ summary: string }>(`select a.summary ${from}`, ...values).map((row) =>
      reviveSummary(row.summary),
    )
  }

  /** The same with another column of the row beside it. */
  summariesWith<Row>(
    column: string,
    from: string,
    ...values: unknown[]
  ): (Row & { summary: ArticleSummary })[] {
    const rows = this.all<Row & { summary: string }>(`select a.summary, ${column} ${from}`, ...values)
    return rows.map((row) => ({ ...row, summary: reviveSummary(row.summary) }))
  }

  private statement(sql: string): CatalogStatement {
    const known = this.statements.get(sql) ?? this.db.prepare(sql)
    this.statements.set(sql, known)
    return known
  }
}
