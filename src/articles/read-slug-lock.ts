import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Parsed } from '../domain/problem.ts'
import type { Advice } from '../site/messages/advice.ts'
import { readTextFile } from './read-text-file.ts'

export const lockFile = 'slugs.lock'

/** A paper of twenty years has a hundred thousand addresses. In bytes. */
const largest = 32 * 1024 * 1024

/** The text of `content/slugs.lock`, which `parseSlugLock` reads; empty when there is no such file. */
export async function readSlugLock(contentDir: string, advice: Advice): Promise<Parsed<string>> {
  const path = join(contentDir, lockFile)
  return existsSync(path) ? readTextFile(path, lockFile, advice, largest) : { ok: true, value: '' }
}
