import { addressKey } from '../../domain/canonical-address.ts'
import { type LockedPath, prefixOf } from '../../domain/locked-path.ts'
import type { Problem } from '../../domain/problem.ts'
import type { SlugLock } from '../../domain/slug-lock.ts'
import { urls } from '../../site/urls.ts'
import { lockFile } from '../read-slug-lock.ts'
import type { Addresses } from './addresses.ts'
import type { Paper } from './paper.ts'
import { takenAddress } from './taken-address.ts'

/** Old addresses that lead to one another, until it counts as a ring. */
const mostSteps = 5

/** Old addresses of the lock that lead to what is not there, or that nobody can come by. Prefixes are not looked at. */
export function checkLockedPaths(lock: SlugLock, { advice }: Paper, addresses: Addresses): Problem[] {
  const isThere = ends(lock, addresses)
  const faultOf = (locked: LockedPath): string | undefined => {
    const taken = takenAddress(locked.address, addresses, advice)
    if (taken !== undefined || locked.kind === 'gone' || isThere(locked.to)) return taken
    return advice.lockPathLost(locked.to, addresses.like(locked.to))
  }
  return lock.paths.flatMap((locked) => {
    const fault = prefixOf(locked.address) === undefined ? faultOf(locked) : undefined
    return fault === undefined ? [] : [problemAt(locked.line, fault)]
  })
}

/** Tells whether a path, or the one that it leads on to, is there, or said to be gone. */
function ends({ slugs, paths }: SlugLock, addresses: Addresses): (path: string) => boolean {
  const old = new Map(paths.map((locked) => [addressKey(locked.address), locked]))
  // What became of an article that was published is told at its own line.
  const published = new Set(slugs.map(({ slug }) => urls.article(slug)))
  const isKnown = (path: string, key: string) =>
    addresses.at(path) !== undefined || addresses.aliases.has(key) || published.has(key)
  return (path) => {
    let at = path
    for (let steps = 0; steps < mostSteps; steps++) {
      if (isKnown(at, addressKey(at))) return true
      const next = old.get(addressKey(at))
      if (next?.kind !== 'moved') return next !== undefined
      at = next.to
    }
    return false
  }
}

function problemAt(line: number, advice: string): Problem {
  return { file: lockFile, line, column: 1, field: 'path', advice }
}
