import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSlugLock } from '../domain/slug-lock.ts'
import type { CatalogWriter } from './catalog-writer.ts'

const file = 'slugs.lock'

/**
 * Takes over which addresses were published once, by `content/slugs.lock`; none when there is no such file. One that
 * cannot be read changes nothing, and lines that say nothing are for the check to tell.
 */
export async function syncLock(writer: CatalogWriter, contentDir: string): Promise<void> {
  const text = await readFile(join(contentDir, file), 'utf8').catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? '' : undefined,
  )
  if (text === undefined || text === writer.meta('slugs-lock')) return
  writer.saveLock(parseSlugLock(text).slugs, text)
}
