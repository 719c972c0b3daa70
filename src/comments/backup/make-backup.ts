import { chmod, mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Dumped, dumpSqlite } from './dump-sqlite.ts'
import { type Manifest, manifestName, sumsOf } from './manifest.ts'

export type BackupOptions = {
  /** The folder that the backup's folder is made in. */
  out: string
  dataDir: string
  databaseUrl: string | undefined
  /** Asked for once there is something to back up. */
  secret: () => string
  release: string
  now: Date
}

export const secretName = 'secret'

/**
 * Makes a backup in a folder of its own, named by the time in UTC; gives the folder and what is in it. It is written
 * aside and renamed once it is whole and has been checked, so that a folder of such a name is always a good backup.
 */
export async function makeBackup(options: BackupOptions): Promise<{ folder: string; manifest: Manifest }> {
  const folder = join(options.out, folderName(options.now))
  const aside = `${folder}.part`
  await mkdir(options.out, { recursive: true, mode: 0o700 })
  await mkdir(aside, { mode: 0o700 })
  try {
    const manifest = await fill(aside, options)
    await rename(aside, folder)
    return { folder, manifest }
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    throw error
  }
}

/** As in `2026-03-09T12-00-00Z`: sorts by time, and every file system takes it. */
export function folderName(now: Date): string {
  return now.toISOString().replace(/\.\d+/, '').replaceAll(':', '-')
}

async function fill(folder: string, options: BackupOptions): Promise<Manifest> {
  const { dataDir, databaseUrl, secret, release, now } = options
  const { file, ...dumped }: Dumped = databaseUrl
    ? await (await import('./dump-postgres.ts')).dumpPostgres(databaseUrl, folder)
    : await dumpSqlite(dataDir, folder)
  await writeFile(join(folder, secretName), secret(), { mode: 0o600, flag: 'wx' })
  const files = await sumsOf(folder, [file, secretName])
  const made = { format: 'prelo-backup', version: 1, release, madeAt: now.toISOString() } as const
  const manifest: Manifest = { ...made, ...dumped, files }
  await writeFile(join(folder, manifestName), `${JSON.stringify(manifest, undefined, 2)}\n`, {
    mode: 0o600,
    flag: 'wx',
  })
  for (const name of [file, secretName, manifestName]) await keep(join(folder, name))
  return manifest
}

/** On the disk, and its owner's only. */
async function keep(path: string): Promise<void> {
  await chmod(path, 0o600)
  const file = await open(path, 'r+')
  await file.sync()
  await file.close()
}
