import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentHash, isInside, typeOfPicture } from './read-picture.ts'

export type ServedPicture = { bytes: Buffer; type: string; isCurrent: boolean }

/**
 * The picture behind an address below `/media/`: a hash, then a path below `content/articles`.
 *
 * @returns `isCurrent` tells whether the bytes are still those that the address was made for; `undefined` when
 *   there is no such picture there
 */
export async function servePicture(
  articlesDir: string,
  parts: readonly string[],
): Promise<ServedPicture | undefined> {
  const [hash, ...below] = parts
  const path = join(/* turbopackIgnore: true */ articlesDir, ...below)
  const type = typeOfPicture(path)
  const isHidden = below.some((part) => /^\.|[/\\\0]/.test(part))
  if (isHidden || !type || !(await isInside(articlesDir, path))) return undefined
  const bytes = await readFile(/* turbopackIgnore: true */ path).catch(() => undefined)
  return bytes && { bytes, type, isCurrent: contentHash(bytes) === hash }
}
