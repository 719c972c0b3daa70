import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isFolderWithin } from './media/is-folder-within.ts'

/**
 * Where a file of the content folder is to be written; its folder is made where it is missing.
 *
 * @throws Error when a link leads out of the content folder on the way there, or a file stands in it
 */
export async function placeIn(contentDir: string, path: string): Promise<string> {
  const folder = dirname(path)
  if (folder !== '.' && !(await isFolderWithin(contentDir, folder)))
    throw new Error(
      `${join(contentDir, folder)} is no folder within ${contentDir}: a link or a file is in the way. Nothing is written there.`,
    )
  await mkdir(join(contentDir, folder), { recursive: true })
  return join(contentDir, path)
}
