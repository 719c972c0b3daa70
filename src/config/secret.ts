import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The deployment's secret: the one given, or one made on first use and kept in `dataDir/secret`, readable by
 * its owner only. Processes that start together agree on one: it is written aside, and linked into place whole.
 */
export function loadSecret(given: string | undefined, dataDir: string): string {
  if (given) return given
  const path = join(dataDir, 'secret')
  mkdirSync(dataDir, { recursive: true })
  if (!existsSync(path)) makeSecret(path)
  const secret = readFileSync(path, 'utf8').trim()
  if (secret.length < 32) throw new Error(`${path} is damaged: delete it, and a new secret is made.`)
  return secret
}

function makeSecret(path: string): void {
  const aside = `${path}.${randomBytes(8).toString('hex')}`
  writeFileSync(aside, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  try {
    linkSync(aside, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(aside)
  }
}
