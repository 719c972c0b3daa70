import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isInside, isPictureName } from './read-picture.ts'

/** A file as a listing shows it; `stamp` changes when the file does. */
export type ListedFile = { path: string; stamp: string }

export type Folder = {
  /** Path below the content folder, with forward slashes. */
  path: string
  markdown: ListedFile[]
  /** Paths of the folders within it. */
  folders: string[]
}

/**
 * Lists one folder of `content/`. Hidden files, editors' backups and links that lead out of the content folder
 * are passed over. A folder that is not there is empty. An article's stamp also changes with the pictures that
 * lie beside it, because its page shows their sizes.
 */
export async function listFolder(contentDir: string, path: string): Promise<Folder> {
  const entries = await readdir(join(contentDir, path), { withFileTypes: true }).catch(noFolder)
  const folder: Folder = { path, markdown: [], folders: [] }
  const pictures: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (/^[.#_]|~$/.test(entry.name)) continue
    const below = `${path}/${entry.name}`
    if (entry.isDirectory()) folder.folders.push(below)
    const kind = entry.isDirectory() ? undefined : await fileAt(contentDir, below, entry.isSymbolicLink())
    if (!kind) continue
    const stamp = `${kind.size}-${kind.mtimeMs}-${kind.ino}`
    if (below.endsWith('.md')) folder.markdown.push({ path: below, stamp })
    else if (isPictureName(below)) pictures.push(`${entry.name} ${stamp}`)
  }
  const beside = pictures.join('\n')
  return {
    ...folder,
    markdown: folder.markdown.map((file) => ({ ...file, stamp: `${file.stamp} ${beside}` })),
  }
}

function noFolder(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
  throw error
}

async function fileAt(contentDir: string, below: string, isLink: boolean) {
  const path = join(contentDir, below)
  if (isLink && !(await isInside(contentDir, path))) return undefined
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() ? found : undefined
}

/** A folder and all within it. */
export async function* walkFolders(contentDir: string, path: string): AsyncGenerator<Folder> {
  const folder = await listFolder(contentDir, path)
  yield folder
  for (const within of folder.folders) yield* walkFolders(contentDir, within)
}
