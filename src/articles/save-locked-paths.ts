import { addressKey, canonicalPath } from '../domain/canonical-address.ts'
import { type LockedPath, prefixOf } from '../domain/locked-path.ts'
import type { Statements } from './open-catalog.ts'

/**
 * Takes over the old addresses of the lock file, which may be tens of thousands: as one text, which is much faster
 * than a row for each. Works within the transaction of whoever calls.
 */
export function saveLockedPaths(statements: Statements, paths: readonly LockedPath[]): void {
  statements.get('delete from old_paths').run()
  statements
    .get(
      `insert or replace into old_paths
       select json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]') from json_each(?)`,
    )
    .run(JSON.stringify(paths.map(rowOf).filter(leadsOn)))
}

type Row = [address: string, isPrefix: 0 | 1, target: string | null]

function rowOf(locked: LockedPath): Row {
  const root = prefixOf(locked.address)
  const target = locked.kind === 'gone' ? null : locked.to
  if (root === undefined) return [addressKey(locked.address), 0, target]
  return [canonicalPath(root), 1, target && (prefixOf(target) ?? target)]
}

/** One that leads to its own canonical form, which is led to anyway, must not keep others from it. */
function leadsOn([address, , target]: Row): boolean {
  return target === null || canonicalPath(target) !== address
}
