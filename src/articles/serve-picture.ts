import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Picture } from '../domain/article.ts'
import { mediaTypes, type Variant, variantsOf } from '../domain/picture-variants.ts'
import { measurePicture } from './measure-picture.ts'
import { sourceFormat } from './picture-bytes.ts'
import type { PictureStore } from './picture-store.ts'
import { isInPictureFolder, isPictureName } from './read-picture.ts'

export type ServedPicture = { bytes: Buffer; type: string; etag: string }

/** Where the bytes come from: a variant, or the file itself. */
type Address = { picture: Picture; path: string; variant?: Variant }

/**
 * The file behind an address below `/media/`: a hash, a path below the content folder, and a variant.
 *
 * The picture itself is served only when it moves: what the camera noted, such as the place, is nobody's business.
 * With another hash than the present one there is nothing: a made-up one must not lead to pictures of articles
 * that are not public yet.
 *
 * @param parts of the address, decoded
 * @returns `undefined` when there is no such picture or variant, or when it is broken
 */
export async function servePicture(
  { contentDir, pictures }: { contentDir: string; pictures: Pick<PictureStore, 'bytes'> },
  parts: readonly string[],
): Promise<ServedPicture | undefined> {
  const found = await pictureAt(contentDir, parts)
  if (!found) return undefined
  const { picture, path, variant } = found
  const bytes = variant
    ? await pictures.bytes(picture, variant)
    : await readFile(/* turbopackIgnore: true */ path).catch(() => undefined)
  if (!bytes) return undefined
  const type = variant ? mediaTypes[variant.format] : `image/${sourceFormat(bytes)}`
  return { bytes, type, etag: `"${parts[0]}-${variant?.name ?? 'original'}"` }
}

async function pictureAt(
  contentDir: string,
  [hash, ...below]: readonly string[],
): Promise<Address | undefined> {
  if (below.some((part) => /^\.|[/\\\0]/.test(part))) return undefined
  const last = below[below.length - 1] ?? ''
  const isVariant = isPictureName(below[below.length - 2] ?? '')
  const path = join(/* turbopackIgnore: true */ contentDir, ...(isVariant ? below.slice(0, -1) : below))
  if (!isPictureName(path) || !(await isInPictureFolder(contentDir, path))) return undefined
  const picture = await measurePicture(contentDir, path)
  if (typeof picture === 'string' || !picture.name.startsWith(`${hash}/`)) return undefined
  if (!isVariant) return picture.isAnimated && { picture, path }
  const variant = variantsOf(picture).find(({ name }) => name === last)
  return variant && { picture, path, variant }
}
