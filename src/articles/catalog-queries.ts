import type { ArticleSummary } from '../domain/article.ts'
import { reviveSummary } from './catalog-rows.ts'
import { type CatalogDatabase, type Statements, statementsOf } from './open-catalog.ts'

/** What makes an article `a` public; takes the present instant twice. */
export const live =
  'a.shown = 1 and a.shadowed = 0 and a.publish_at <= ? and (a.expires_at is null or a.expires_at > ?)'

/** Questions to one catalog; those about versions are asked on every request. */
export class CatalogQueries {
  private readonly statements: Statements

  constructor(db: CatalogDatabase) {
    this.statements = statementsOf(db)
  }

  one<Row>(sql: string, ...values: unknown[]): Row | undefined {
    // libsql adds to a row how long the query took.
    const row = this.statements.get(sql).get(...values) as (Row & { _metadata?: unknown }) | undefined
    delete row?._metadata
    return row
  }

  all<Row>(sql: string, ...values: unknown[]): Row[] {
    return this.statements.get(sql).all(...values) as Row[]
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
}
