import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { checked, sqliteName } from './dump-sqlite.ts'
import { BrokenBackup, type Manifest } from './manifest.ts'
import { isInUse, readSqliteFile } from './sqlite-file.ts'

type Options = {
  dataDir: string
  dryRun: boolean /** Put behind the names of what was there. */
  suffix: string
}

/** A backup cannot be put there as things are; the message says what to do first. */
export class RestoreRefused extends Error {
  override name = 'RestoreRefused'
}

/**
 * Puts a backup in the place of the SQLite store. The store that was there stays beside it under another name, which
 * is what this gives; `undefined` where there was none.
 * @throws RestoreRefused while a server has the store open
 */
export async function restoreSqlite(
  folder: string,
  manifest: Manifest,
  { dataDir, dryRun, suffix }: Options,
): Promise<string | undefined> {
  await check(join(folder, sqliteName), manifest)
  const path = join(dataDir, sqliteName)
  if (existsSync(path) && isInUseOrDamaged(path)) throw new RestoreRefused(inUseText(path))
  const kept = existsSync(path) ? `${path}.${suffix}` : undefined
  if (dryRun) return kept
  await mkdir(dataDir, { recursive: true })
  const aside = `${path}.restoring`
  await copyToDisk(join(folder, sqliteName), aside)
  for (const part of ['', '-wal', '-shm'])
    if (existsSync(path + part)) await rename(path + part, `${path}.${suffix}${part}`)
  await rename(aside, path)
  return kept
}

/** Reads the backup itself once more. @throws BrokenBackup */
async function check(path: string, manifest: Manifest): Promise<void> {
  const { counts } = await readSqliteFile(path, checked)
  for (const [table, n] of Object.entries(manifest.counts))
    if (counts[table] !== n)
      throw new BrokenBackup(`${path} has ${counts[table]} rows of ${table} instead of ${n}.`)
}

/** A damaged store, which nobody can have opened, may well be why one is restored. */
function isInUseOrDamaged(path: string): boolean {
  try {
    return isInUse(path)
  } catch {
    return false
  }
}

async function copyToDisk(from: string, to: string): Promise<void> {
  await copyFile(from, to)
  await chmod(to, 0o600)
  const file = await open(to, 'r+')
  await file.sync()
  await file.close()
}

function inUseText(path: string): string {
  return `${path} is open: stop the server (and whatever else uses it) first. Nothing was changed.`
}
