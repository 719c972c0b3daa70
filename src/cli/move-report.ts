import type { Mirrored } from '../comments/moving/mirror-table.ts'
import type { Move } from '../comments/moving/move.ts'
import type { Moved } from '../comments/moving/move-store.ts'
import { textTable } from './text-table.ts'

/** What is told after a move, and what to do next. */
export function movedLines({ rows, late, lockedMs }: Moved, names: Move['names']): string[] {
  const all = Object.values(rows).reduce((sum, n) => sum + n, 0)
  return [
    ...textTable([['table', 'rows'], ...Object.entries(rows).map(([name, n]) => [name, String(n)])]),
    '',
    `${all} rows are in ${names.target}, counted on both sides; ${late} of them came or changed meanwhile.`,
    `${names.source} is shut. Before that, nobody could write for ${(lockedMs / 1000).toFixed(1)} s.`,
    '',
    'Next: set DATABASE_URL, keep SECRET (or the file secret in DATA_DIR) as it is, and start every server again. Until',
    'then they show the comments and take none. To go back: comments:migrate -- --reopen, before the new store takes any.',
  ]
}

/** What a dry run found. */
export function differenceLines(tables: Record<string, Mirrored>, names: Move['names']): string[] {
  const rows = Object.entries(tables).map(([name, of]) =>
    [name, of.rows, of.missing, of.different, of.extra].map(String),
  )
  return [
    ...textTable([['table', 'rows', 'to add', 'to change', 'to drop'], ...rows]),
    '',
    `Nothing was written. ${names.target} would hold what ${names.source} holds.`,
  ]
}
