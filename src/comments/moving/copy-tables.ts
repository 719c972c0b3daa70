import type { Kysely } from 'kysely'
import { patiently } from '../patiently.ts'
import { type Mirrored, mirrorTable } from './mirror-table.ts'
import type { Move } from './move.ts'
import { countRows } from './stored-tables.ts'

type Db = Kysely<unknown>

/** `compare` writes nothing; `count` does without a target that has no tables yet. */
type Mode = 'copy' | 'compare' | 'count'

/** All tables in one state of the source, which goes on taking comments. */
export async function copyUnlocked(move: Move, mode: Mode = 'copy'): Promise<Record<string, Mirrored>> {
  const begin = move.source.startTransaction().setAccessMode('read only')
  const snapshot = await patiently(() => begin.execute())
  try {
    return await copyTables(snapshot, move, mode)
  } finally {
    await snapshot.rollback().execute()
  }
}

async function copyTables(
  source: Db,
  { target, tables, progress }: Move,
  mode: Mode,
): Promise<Record<string, Mirrored>> {
  const counts = await countRows(source, tables)
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0)
  const copied: Record<string, Mirrored> = {}
  let done = 0
  const step = () => {
    done += 1
    if (done % 500 === 0) progress?.(done, total)
  }
  for (const table of tables)
    copied[table.name] =
      mode === 'count'
        ? allMissing(counts[table.name] ?? 0)
        : await mirrorTable(source, target, table, { dryRun: mode === 'compare', progress: step })
  return copied
}

function allMissing(rows: number): Mirrored {
  return { rows, missing: rows, different: 0, extra: 0 }
}
