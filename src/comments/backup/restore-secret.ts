import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { secretName } from './make-backup.ts'

type Options = { dataDir: string; given: string | undefined; dryRun: boolean; suffix: string }

/** What became of the secret: it is the same, was put there, or has to be set by hand. */
export type SecretRestored = 'same' | 'placed' | 'to-set'

/**
 * Puts a backup's secret into `dataDir/secret`; one that was there stays beside it under another name. Where SECRET is
 * given in the environment, that is the operator's to change.
 */
export async function restoreSecret(
  folder: string,
  { dataDir, given, dryRun, suffix }: Options,
): Promise<SecretRestored> {
  const secret = (await readFile(join(folder, secretName), 'utf8')).trim()
  if (given !== undefined) return given === secret ? 'same' : 'to-set'
  const path = join(dataDir, 'secret')
  const there = existsSync(path) ? (await readFile(path, 'utf8')).trim() : undefined
  if (there === secret) return 'same'
  if (dryRun) return 'placed'
  await mkdir(dataDir, { recursive: true })
  if (there !== undefined) await rename(path, `${path}.${suffix}`)
  await writeFile(path, secret, { mode: 0o600, flag: 'wx' })
  return 'placed'
}
