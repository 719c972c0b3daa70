import { addressKey } from '../domain/canonical-address.ts'
import type { Afterlife } from '../domain/locked-path.ts'
import type { CatalogQueries } from './catalog-queries.ts'

/** What `slugs.lock` says of all that lay below an old address. */
export type AfterlifeBelow = Afterlife & {
  /** The old address, in canonical form. */
  root: string
}

/** No old address lies deeper. */
const deepest = 20

/** Questions about the old addresses that `slugs.lock` has beside slugs. */
export class CatalogOldPaths {
  constructor(private readonly ask: CatalogQueries) {}

  /** However the address is spelled; what lies below another one is not looked for. */
  at(address: string): Afterlife | undefined {
    const row = this.ask.one<{ target: string | null }>(
      'select target from old_paths where address = ? and is_prefix = 0',
      addressKey(address),
    )
    return row && afterlife(row.target)
  }

  /** The longest old address that a path lies below, with all that did. @param path in canonical form */
  above(path: string): AfterlifeBelow | undefined {
    const segments = path.split('/').slice(0, deepest)
    const roots = segments.slice(1, -1).map((_, i) => segments.slice(0, i + 2).join('/'))
    const row = this.ask.one<{ address: string; target: string | null }>(
      `select address, target from old_paths
       where is_prefix = 1 and address in (select value from json_each(?)) order by length(address) desc limit 1`,
      JSON.stringify(roots),
    )
    return row && { ...afterlife(row.target), root: row.address }
  }
}

function afterlife(target: string | null): Afterlife {
  return target === null ? { kind: 'gone' } : { kind: 'moved', to: target }
}
