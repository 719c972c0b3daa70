import { parseSlugLock } from '../domain/slug-lock.ts'
import type { Advice } from '../site/messages/advice.ts'
import type { CatalogWriter } from './catalog-writer.ts'
import { readSlugLock } from './read-slug-lock.ts'

/**
 * Takes over which addresses the paper once had, by `content/slugs.lock`; none when there is no such file. One that
 * cannot be read changes nothing, and lines that say nothing are for the check to tell.
 */
export async function syncLock(writer: CatalogWriter, contentDir: string, advice: Advice): Promise<void> {
  const text = await readSlugLock(contentDir, advice)
  if (!text.ok || text.value === writer.meta('slugs-lock')) return
  writer.saveLock(parseSlugLock(text.value), text.value)
}
