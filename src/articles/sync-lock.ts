import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseSlugLock } from '../domain/slug-lock.ts'
import type { Advice } from '../site/messages/advice.ts'
import type { CatalogWriter } from './catalog-writer.ts'
import { readTextFile } from './read-text-file.ts'

const file = 'slugs.lock'

/**
 * Takes over which addresses were published once, by `content/slugs.lock`; none when there is no such file. One that
 * cannot be read changes nothing, and lines that say nothing are for the check to tell.
 */
export async function syncLock(writer: CatalogWriter, contentDir: string, advice: Advice): Promise<void> {
  const text = existsSync(join(contentDir, file))
    ? await readTextFile(join(contentDir, file), file, advice)
    : { ok: true as const, value: '' }
  if (!text.ok || text.value === writer.meta('slugs-lock')) return
  writer.saveLock(parseSlugLock(text.value).slugs, text.value)
}
