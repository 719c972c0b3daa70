import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The deployment's secret: the one given, or one made on first use and kept in `dataDir/secret`, readable by
 * its owner only. Two processes that start together agree on one: the file is created exclusively.
 */
export function loadSecret(given: string | undefined, dataDir: string): string {
  if (given) return given
  const path = join(dataDir, 'secret')
  mkdirSync(dataDir, { recursive: true })
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const secret = readFileSync(path, 'utf8').trim()
  if (secret.length < 32) throw new Error(`${path} is damaged: delete it, and a new secret is made.`)
  return secret
}
