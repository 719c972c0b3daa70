import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addressKey } from '../domain/canonical-address.ts'
import { formatLockedPath, parseLockedPath } from '../domain/locked-path.ts'
import { formatSlugLock } from '../domain/slug-lock.ts'
import type { PreparedImport } from './prepare-import.ts'
import { replaceFile } from './replace-file.ts'

const lockFile = 'slugs.lock'

/** How many old addresses were added, and how many were there. */
export type KeptAddresses = { added: number; known: number }

/** Adds the old addresses of all that is no article to `slugs.lock`; lines that are there stay as they are. */
export async function keepAddresses(prepared: PreparedImport): Promise<KeptAddresses> {
  const { contentDir, existing, oldAddresses, claims, isDryRun } = prepared
  const known = new Set(existing.lockedPaths.map(({ address }) => addressKey(address)))
  const before = known.size
  const lines: string[] = []
  for (const { address, to } of oldAddresses) {
    const key = addressKey(address)
    if (known.has(key) || claims.isTaken(address)) continue
    const locked = to === 'gone' ? ({ kind: 'gone' } as const) : ({ kind: 'moved', to } as const)
    const line = formatLockedPath({ address, line: 0, ...locked })
    // Some old addresses have signs that no line can hold.
    if (!parseLockedPath(line, 0)) continue
    known.add(key)
    lines.push(line)
  }
  if (lines.length > 0 && !isDryRun) {
    const text = await readFile(join(contentDir, lockFile), 'utf8').catch(() =>
      formatSlugLock({ slugs: [], paths: [] }),
    )
    await replaceFile(contentDir, lockFile, `${text.trimEnd()}\n${lines.join('\n')}\n`)
  }
  return { added: lines.length, known: before }
}
