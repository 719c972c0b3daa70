import { existsSync, lstatSync, type Stats } from 'node:fs'
import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { isInside, isPictureName } from './read-picture.ts'

/** A file as it lies in its folder; `stamp` changes when the file does. Paths are below the content folder. */
export type ListedFile = {
  path: string
  stamp: string
  /** When it, or what is noted of it, changed last; in milliseconds. */
  savedAt: number
  /** For a link: the file that it leads to. */
  target?: string
}

export type Folder = {
  /** Path below the content folder, with forward slashes. */
  path: string
  markdown: ListedFile[]
  pictures: ListedFile[]
  /** Paths of the folders within it. */
  folders: string[]
  /** What nobody can tell of; the folder itself when it cannot be listed. */
  unreachable: string[]
  /** Links that are not followed: they lead out of the content folder, to nothing, or to a folder. */
  strayLinks: string[]
}

/** What lies at one path. */
export type Entry =
  | { kind: 'markdown' | 'picture'; file: ListedFile }
  /** `unreachable`: nobody can tell, because the disk does not answer or does not let us look. */
  | { kind: 'folder' | 'stray-link' | 'other' | 'absent' | 'unreachable' }

/**
 * Lists one folder of `content/`. Hidden files, editors' backups and links that lead out of the content folder
 * are passed over. A folder that is not there is empty.
 *
 * @param isNobodyWaiting whether this thread may stop for each file: that costs a fifth of the time
 */
export async function listFolder(contentDir: string, path: string, isNobodyWaiting = false): Promise<Folder> {
  const names = await readdir(join(contentDir, path)).catch(noFolder)
  if (!names) return { path, markdown: [], pictures: [], folders: [], strayLinks: [], unreachable: [path] }
  const paths = names.sort().map((name) => `${path}/${name}`)
  const entries = await Promise.all(paths.map((below) => entryAt(contentDir, below, isNobodyWaiting)))
  const ofKind = (kind: Entry['kind']) => paths.filter((_, index) => entries[index]?.kind === kind)
  const files = (kind: Entry['kind']) =>
    entries.flatMap((entry) => ('file' in entry && entry.kind === kind ? [entry.file] : []))
  return {
    ...{ path, markdown: files('markdown'), pictures: files('picture') },
    ...{ folders: ofKind('folder'), strayLinks: ofKind('stray-link'), unreachable: ofKind('unreachable') },
  }
}

/** The pictures of one folder; quicker than listing all of it. */
export async function listPictures(contentDir: string, path: string): Promise<ListedFile[]> {
  const names = ((await readdir(join(contentDir, path)).catch(noFolder)) ?? []).filter(isPictureName).sort()
  const entries = await Promise.all(names.map((name) => entryAt(contentDir, `${path}/${name}`)))
  return entries.flatMap((entry) => (entry.kind === 'picture' ? [entry.file] : []))
}

/** A folder that is not there is empty; of one that cannot be listed, nobody can tell. */
function noFolder(error: NodeJS.ErrnoException): never[] | undefined {
  return isAbsent(error) ? [] : undefined
}

function isAbsent({ code }: NodeJS.ErrnoException): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR'
}

/** Names of hidden files and of editors' backups and half-written copies. */
const passedOver = /^[.#_]|~$/

/** Whether the content has gone away as a whole, as when its disk has: a paper without settings is none. */
export function isOutOfReach(contentDir: string): boolean {
  return !existsSync(join(contentDir, 'site.yaml'))
}

/** Whether a path is a hidden one, or lies below one. */
export function isPassedOver(path: string): boolean {
  return path.split('/').some((name) => passedOver.test(name))
}

/** Looks at what lies at a path below `contentDir`. A hidden name is `other`, and so is what lies below one. */
export async function entryAt(contentDir: string, path: string, isNobodyWaiting = false): Promise<Entry> {
  if (isPassedOver(path)) return { kind: 'other' }
  const place = join(contentDir, path)
  const found = await (isNobodyWaiting ? lstatNow(place) : lstat(place)).catch(
    (error): Entry => ({ kind: isAbsent(error) ? 'absent' : 'unreachable' }),
  )
  if ('kind' in found) return found
  if (found.isDirectory()) return { kind: 'folder' }
  const target = found.isSymbolicLink() ? await targetOf(contentDir, place) : undefined
  if (found.isSymbolicLink() && target === undefined) return { kind: 'stray-link' }
  const file = target === undefined ? found : await stat(place).catch(() => undefined)
  const kind = path.endsWith('.md') ? 'markdown' : isPictureName(path) ? 'picture' : 'other'
  if (!file?.isFile() || kind === 'other') return { kind: 'other' }
  // Without ctime, a file that was put back with the size and the time of another one would pass for that.
  const stamp = `${file.size}-${file.mtimeMs}-${file.ctimeMs}-${file.ino}`
  return {
    kind,
    file: {
      path,
      stamp,
      savedAt: Math.max(file.mtimeMs, file.ctimeMs),
      ...(target !== undefined && { target }),
    },
  }
}

async function lstatNow(place: string): Promise<Stats> {
  return lstatSync(place)
}

/** The file below the content folder that a link leads to. */
async function targetOf(contentDir: string, link: string): Promise<string | undefined> {
  if (!(await isInside(contentDir, link))) return undefined
  const [root, target] = await Promise.all([realpath(contentDir), realpath(link)])
  return (await stat(target)).isFile() ? relative(root, target).split(sep).join('/') : undefined
}

/** A folder and all within it. */
export async function* walkFolders(
  contentDir: string,
  path: string,
  isNobodyWaiting = false,
): AsyncGenerator<Folder> {
  const folder = await listFolder(contentDir, path, isNobodyWaiting)
  yield folder
  for (const within of folder.folders) yield* walkFolders(contentDir, within, isNobodyWaiting)
}

/** The paths of a folder and of all within it. */
export async function* folderPaths(contentDir: string, path: string): AsyncGenerator<string> {
  yield path
  const entries = await readdir(join(contentDir, path), { withFileTypes: true }).catch(noFolder)
  const folders = (entries ?? []).filter((entry) => entry.isDirectory() && !passedOver.test(entry.name))
  for (const { name } of folders) yield* folderPaths(contentDir, `${path}/${name}`)
}

/** How many Markdown files lie directly in a folder; quicker than listing them. */
export async function countMarkdown(contentDir: string, path: string): Promise<number> {
  const names = (await readdir(join(contentDir, path)).catch(noFolder)) ?? []
  return names.filter((name) => name.endsWith('.md') && !passedOver.test(name)).length
}
