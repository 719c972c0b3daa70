import { realpath } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import type { Picture } from '../domain/article.ts'
import { type MeasureFault, measurePicture } from './measure-picture.ts'

/** File name endings of pictures that can stand beside a text. */
const pictureEnding = /\.(avif|gif|jpe?g|png|webp)$/i

/** Folders of `content/` with texts that have pictures beside them. */
export const pictureFolders = ['articles', 'authors', 'pages'] as const

export type PictureFault = MeasureFault | 'missing' | 'outside'

/**
 * Finds a picture that lies in the folder of the text that shows it, with its size and an address made of its
 * bytes. Articles, authors and pages are read alike: `readPicture(contentDir, 'authors/ana-lima.md', 'ana-lima.jpg')`.
 * What it returns goes to `PictureImage`, `pictureSources`, `pictureCrops` or `plainPicture`; a fault goes to the
 * editor by `pictureAdvice`.
 *
 * @param contentDir absolute path of `content/`
 * @param textPath path of the text's file below it, in one of `pictureFolders`
 * @param src the picture's file name as the text has it, plain or percent-encoded
 */
export async function readPicture(
  contentDir: string,
  textPath: string,
  src: string,
): Promise<Picture | PictureFault> {
  const name = src.replace(/^\.\//, '')
  if (/[/\\]/.test(name)) return 'outside'
  if (name.startsWith('.') || name.includes('\0')) return 'missing'
  const folder = join(/* turbopackIgnore: true */ contentDir, dirname(textPath))
  for (const file of [name, decoded(name)]) {
    const path = join(/* turbopackIgnore: true */ folder, file)
    if (isPictureName(file) && (await isInPictureFolder(contentDir, path)))
      return measurePicture(contentDir, path)
  }
  return 'missing'
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

/** Whether a file is a picture by its ending. */
export function isPictureName(path: string): boolean {
  return pictureEnding.test(path)
}

/** Whether a file exists in one of the folders that pictures may lie in, links followed. */
export async function isInPictureFolder(contentDir: string, path: string): Promise<boolean> {
  const folder = pictureFolders.find((name) => path.startsWith(join(contentDir, name) + sep))
  return folder !== undefined && isInside(join(contentDir, folder), path)
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
