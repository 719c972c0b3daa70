import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { LRUCache } from 'lru-cache'
import type { Picture } from '../domain/article.ts'
import { isWhole, sourceFormat } from './picture-bytes.ts'

/** Larger files are refused: they are camera originals that nobody scaled down. In bytes. */
export const largestPicture = 20 * 1024 * 1024

/** A picture with more pixels takes seconds and hundreds of megabytes to decode, however small its file is. */
export const mostPixels = 100_000_000

/** A longer side is more than WebP and AVIF can hold (16,383 and 16,384). In pixels. */
const longestSide = 16_000

export type MeasureFault = 'broken' | 'too-large'

type Measured = { stamp: string; result: Picture | MeasureFault }

/** What was found out about files, by path. Without it each page and each request would read them again. */
const known = new LRUCache<string, Measured>({ max: 5000 })

/**
 * The size and the name of a picture file, by its header and a hash of its bytes; it is not decoded. A file that
 * has not changed since is not read again.
 *
 * @param path absolute, below `contentDir`
 */
export async function measurePicture(contentDir: string, path: string): Promise<Picture | MeasureFault> {
  const file = await stat(/* turbopackIgnore: true */ path).catch(() => undefined)
  if (!file?.isFile()) return 'broken'
  if (file.size > largestPicture) return 'too-large'
  const stamp = `${file.size}-${file.mtimeMs}-${file.ctimeMs}-${file.ino}`
  const before = known.get(path)
  if (before?.stamp === stamp) return before.result
  const result = await measure(contentDir, path).catch(() => 'broken' as const)
  known.set(path, { stamp, result })
  return result
}

async function measure(contentDir: string, path: string): Promise<Picture | MeasureFault> {
  const bytes = await readFile(/* turbopackIgnore: true */ path)
  const format = sourceFormat(bytes)
  if (!format || !isWhole(bytes, format)) return 'broken'
  // Most commands never see a picture, and need not wait for what reads them.
  const { default: sharp } = await import('sharp')
  const { autoOrient, hasAlpha, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata()
  const { width, height } = autoOrient
  if (width * height > mostPixels || Math.max(width, height) > longestSide) return 'too-large'
  const below = relative(contentDir, path).split(sep).map(encodeURIComponent).join('/')
  return {
    name: `${contentHash(bytes)}/${below}`,
    ...{ width, height },
    ...(hasAlpha && { isTransparent: true }),
    ...(pages > 1 && { isAnimated: true }),
  }
}

/** Stands for the bytes of a file in its address. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}
