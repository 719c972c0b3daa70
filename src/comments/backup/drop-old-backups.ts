import { readdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { manifestName, readManifest } from './manifest.ts'

const named = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/

/**
 * Removes all backups of ours in a folder but the newest `keep`; gives the names of those that are gone. Only files
 * that a backup's manifest names are removed: where somebody has put more, the rest stays.
 */
export async function dropOldBackups(out: string, keep: number): Promise<string[]> {
  const dropped: string[] = []
  for (const name of (await backupsIn(out)).slice(keep)) {
    const folder = join(out, name)
    const { files } = await readManifest(folder)
    for (const file of [...Object.keys(files), manifestName]) await rm(join(folder, file), { force: true })
    await rmdir(folder).catch(() => undefined)
    dropped.push(name)
  }
  return dropped
}

/** Newest first. */
async function backupsIn(out: string): Promise<string[]> {
  const entries = await readdir(out, { withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isDirectory() && named.test(entry.name))
    .map(({ name }) => name)
  const ours: string[] = []
  for (const name of names.sort().reverse())
    if (await readManifest(join(out, name)).catch(() => undefined)) ours.push(name)
  return ours
}
