import Database from 'libsql'
import type { Problem } from '../domain/problem.ts'
import type { Locale } from '../domain/site.ts'
import { adviceFor } from '../site/messages/advice-for.ts'
import { Catalog } from './catalog.ts'
import { catalogSchema } from './catalog-schema.ts'
import { syncCatalog } from './sync-catalog.ts'
import { NoSite } from './sync-settings.ts'

export type ContentReport = { locale: Locale; files: number; problems: Problem[] }

/** Reads all of `content/` afresh, as the server would, and tells every problem of every file. */
export async function checkContent(contentDir: string): Promise<ContentReport> {
  const db = new Database(':memory:')
  db.exec(catalogSchema)
  try {
    await syncCatalog(db, { contentDir, now: 0 })
  } catch (error) {
    if (!(error instanceof NoSite)) throw error
    return { locale: error.locale, files: 1, problems: error.problems }
  }
  const catalog = new Catalog(db)
  const locale = catalog.site()?.locale ?? 'pt-BR'
  const problems = [...catalog.problems(), ...doubles(db, locale)]
  const { n } = db.prepare('select count(*) n from files').get() as { n: number }
  return { locale, files: n, problems: problems.sort(byPlace) }
}

/** Files that claim what another one has: an address, an identity, an old path. */
function doubles(db: Database.Database, locale: Locale): Problem[] {
  const advice = adviceFor(locale)
  const claims = [
    ['slug', 'select slug claim, path from articles', advice.duplicateSlug],
    ['id', 'select id claim, path from articles', advice.duplicateId],
    ['aliases', 'select alias claim, path from aliases', advice.duplicateAlias],
  ] as const
  return claims.flatMap(([field, sql, text]) => {
    const twice = `with claims as (${sql}) select a.path file, min(b.path) other from claims a
      join claims b on a.claim = b.claim and b.path < a.path group by a.claim, a.path`
    const rows = db.prepare(twice).all() as { file: string; other: string }[]
    return rows.map(({ file, other }) => ({ file, line: 1, column: 1, field, advice: text(other) }))
  })
}

function byPlace(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column
}
