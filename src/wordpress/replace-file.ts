import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { placeIn } from './place-in.ts'

/**
 * Puts a text in place of a file's at once, so that nobody ever reads half of it.
 *
 * @throws Error when a link leads out of the content folder, and when the disk fails; the file is then as it was
 */
export async function replaceFile(contentDir: string, path: string, text: string): Promise<void> {
  const place = await placeIn(contentDir, path)
  // Hidden from the site, and never there before: what is there might be a link that leads out.
  const beside = join(dirname(place), `.${basename(place).slice(0, 80)}.${randomUUID()}.part`)
  try {
    await writeFile(beside, text, { flag: 'wx' })
    await rename(beside, place)
  } finally {
    await rm(beside, { force: true })
  }
}
