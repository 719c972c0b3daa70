import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import sharp from 'sharp'
import type { Picture } from '../domain/article.ts'

/** File name endings of pictures that can stand beside an article, with their media types. */
const pictureTypes = new Map(
  Object.entries({
    avif: 'image/avif',
    gif: 'image/gif',
    jpeg: 'image/jpeg',
    jpg: 'image/jpeg',
    png: 'image/png',
    webp: 'image/webp',
  }),
)

/** Larger files are refused: they are camera originals that nobody should have to download. */
export const largestPicture = 20 * 1024 * 1024

export type PictureFault = 'missing' | 'outside' | 'broken'

/**
 * Reads the size of a picture that lies in its article's folder, and names it by its content.
 *
 * @param articlesDir absolute path of `content/articles`
 * @param articlePath the article's path below the content folder
 * @param src the picture's file name as the article has it, plain or percent-encoded
 */
export async function readPicture(
  articlesDir: string,
  articlePath: string,
  src: string,
): Promise<Picture | PictureFault> {
  const name = src.replace(/^\.\//, '')
  if (/[/\\]/.test(name)) return 'outside'
  if (name.startsWith('.') || name.includes('\0')) return 'missing'
  const folder = join(articlesDir, '..', dirname(articlePath))
  const candidates = [name, decoded(name)].map((file) => join(folder, file))
  for (const path of candidates) {
    if (typeOfPicture(path) && (await isInside(articlesDir, path))) return measure(articlesDir, path)
  }
  return 'missing'
}

async function measure(articlesDir: string, path: string): Promise<Picture | PictureFault> {
  try {
    if ((await stat(/* turbopackIgnore: true */ path)).size > largestPicture) return 'broken'
    const bytes = await readFile(/* turbopackIgnore: true */ path)
    const { width, height } = (await sharp(bytes).metadata()).autoOrient
    const below = relative(articlesDir, path).split(sep).map(encodeURIComponent).join('/')
    return { name: `${contentHash(bytes)}/${below}`, width, height }
  } catch {
    return 'broken'
  }
}

/** A file name with its percent-encoding undone; as it is when it has none. A slash stays encoded. */
function decoded(name: string): string {
  try {
    const plain = decodeURIComponent(name)
    return /[/\\\0]/.test(plain) ? name : plain
  } catch {
    return name
  }
}

/** Stands for the bytes of a file in its address. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}

/** The media type of a picture file by its ending; `undefined` for what is not a picture. */
export function typeOfPicture(path: string): string | undefined {
  return pictureTypes.get(path.replace(/^.*\./, '').toLowerCase())
}

/** Whether a file exists below `root`, links followed. */
export async function isInside(root: string, path: string): Promise<boolean> {
  try {
    const [real, realRoot] = await Promise.all([
      realpath(/* turbopackIgnore: true */ path),
      realpath(/* turbopackIgnore: true */ root),
    ])
    return real.startsWith(realRoot + sep)
  } catch {
    return false
  }
}
