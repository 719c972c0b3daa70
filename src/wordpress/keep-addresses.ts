import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addressKey } from '../domain/canonical-address.ts'
import { formatLockedPath, type LockedPath, parseLockedPath } from '../domain/locked-path.ts'
import { formatSlugLock } from '../domain/slug-lock.ts'
import type { PreparedImport } from './prepare-import.ts'
import { replaceFile } from './replace-file.ts'

const lockFile = 'slugs.lock'

/** How many old addresses were added, and how many were there. */
export type KeptAddresses = { added: number; known: number }

/**
 * Adds the old addresses of all that is no article to `slugs.lock`. Lines that are there stay as they are, but for those
 * of categories when a mapping says where they go now.
 */
export async function keepAddresses(prepared: PreparedImport): Promise<KeptAddresses> {
  const { existing, oldAddresses, claims, sections } = prepared
  const known = new Map(existing.lockedPaths.map((locked) => [addressKey(locked.address), locked]))
  const before = known.size
  const [lines, changed] = [[] as string[], new Map<string, string>()]
  for (const { address, to } of oldAddresses) {
    const key = addressKey(address)
    const there = known.get(key)
    const follows = sections.isMapped && there !== undefined && isSection(there) && to.startsWith('/')
    if ((there && !follows) || claims.isTaken(address)) continue
    const locked = to === 'gone' ? ({ kind: 'gone' } as const) : ({ kind: 'moved', to } as const)
    const line = formatLockedPath({ address, line: 0, ...locked })
    // Some old addresses have signs that no line can hold.
    const parsed = parseLockedPath(line, 0)
    if (!parsed) continue
    known.set(key, parsed)
    if (there) changed.set(key, line)
    else lines.push(line)
  }
  if (lines.length + changed.size > 0) await writeLines(prepared, lines, changed)
  return { added: lines.length, known: before }
}

function isSection(locked: LockedPath): boolean {
  return locked.kind === 'moved' && /^\/sections\/[^/*]+$/.test(locked.to)
}

async function writeLines(
  { contentDir, isDryRun }: PreparedImport,
  added: readonly string[],
  changed: ReadonlyMap<string, string>,
): Promise<void> {
  if (isDryRun) return
  const text = await readFile(join(contentDir, lockFile), 'utf8').catch(() =>
    formatSlugLock({ slugs: [], paths: [] }),
  )
  const kept = text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const locked = line.startsWith('/') ? parseLockedPath(line, 0) : undefined
      return (locked && changed.get(addressKey(locked.address))) ?? line
    })
  await replaceFile(contentDir, lockFile, `${[...kept, ...added].join('\n')}\n`)
}
