import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Picture } from '../../domain/article.ts'
import { measurePicture } from '../measure-picture.ts'
import { isPictureName, type PictureFault, readPicture } from '../read-picture.ts'

export type FindPicture = (textPath: string, src: string) => Promise<Picture | PictureFault>

/**
 * Finds what `readPicture` finds, for many texts that lie in one folder. A plain file of that folder needs no asking
 * where it really lies, which would take longer than anything else that is done about a text.
 */
export function pictureFinder(contentDir: string): FindPicture {
  const folders = new Map<string, Promise<Set<string>>>()
  const found = new Map<string, ReturnType<FindPicture>>()
  const find: FindPicture = async (textPath, src) => {
    const folder = dirname(textPath)
    const names = folders.get(folder) ?? plainFiles(join(contentDir, folder))
    folders.set(folder, names)
    const isPlain = isPictureName(src) && !src.startsWith('.') && (await names).has(src)
    return isPlain
      ? measurePicture(contentDir, join(contentDir, folder, src))
      : readPicture(contentDir, textPath, src)
  }
  return (textPath, src) => {
    const key = `${dirname(textPath)}/${src}`
    const picture = found.get(key) ?? find(textPath, src)
    found.set(key, picture)
    return picture
  }
}

async function plainFiles(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name))
}
