import type { Problem } from '../domain/problem.ts'
import type { Advice } from '../site/messages/advice.ts'
import type { CatalogQueries } from './catalog-queries.ts'

/** Everything that editors should mend, in the order of the files. */
export function problemsIn(ask: CatalogQueries, advice: Advice): Problem[] {
  const rows = ask.all<{ problems: string }>(
    "select problems from files where problems <> '[]' order by path",
  )
  const told = rows.flatMap(({ problems }) => JSON.parse(problems) as Problem[])
  const doubles = doublesIn(ask, advice)
  return doubles.length === 0 ? told : [...told, ...doubles].sort((a, b) => (a.file < b.file ? -1 : 1))
}

/** Files whose address another one has, so that nobody sees them. */
function doublesIn(ask: CatalogQueries, advice: Advice): Problem[] {
  const rows = ask.all<{ file: string; other: string }>(
    `select a.path file, (select min(b.path) from articles b where b.slug = a.slug) other
     from articles a where a.shadowed = 1 order by a.path`,
  )
  return rows.map(({ file, other }) => ({
    ...{ file, line: 1, column: 1, field: 'slug' },
    advice: advice.duplicateSlug(other),
  }))
}
