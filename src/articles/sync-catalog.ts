import { randomUUID } from 'node:crypto'
import { Catalog } from './catalog.ts'
import { CatalogWriter, type FileResult } from './catalog-writer.ts'
import { type Folder, listFolder, walkFolders } from './content-folder.ts'
import type { Surroundings } from './front-matter-schema.ts'
import type { CatalogDatabase } from './open-catalog.ts'
import { readArticleFile } from './read-article-file.ts'
import { syncHome } from './sync-home.ts'
import { syncSettings } from './sync-settings.ts'

export type SyncOptions = {
  contentDir: string
  /** Instant in milliseconds. */
  now: number
  /** Also look at the bodies of articles that changed. */
  checkBodies?: boolean
  /** Only these folders below `content/`, as a watcher reports them; all when not given. */
  folders?: readonly string[]
}

export type SyncReport = { changed: number; removed: number }

/**
 * Brings the catalog up to date with `content/`. Only files whose stamp changed are read. A file that broke
 * keeps its last good version. The content version changes last, so that no page made in between passes for
 * current.
 *
 * @throws NoSite when there are no settings to go by
 */
export async function syncCatalog(db: CatalogDatabase, options: SyncOptions): Promise<SyncReport> {
  const writer = new CatalogWriter(db, options.now)
  const catalog = new Catalog(db)
  const { around, changed: settingsChanged } = await syncSettings(writer, catalog, options.contentDir)
  const report: SyncReport = { changed: 0, removed: 0 }
  const work: Work = { writer, around, options, report, read: [] }
  for await (const folder of foldersIn(options.contentDir, settingsChanged ? undefined : options.folders)) {
    await syncFolder(folder, work)
  }
  write(work)
  const homeChanged = await syncHome({ writer, catalog, contentDir: options.contentDir, around })
  if (settingsChanged || homeChanged || report.changed + report.removed > 0) {
    writer.setMeta('content-changed', String(options.now))
    writer.setMeta('content-version', randomUUID())
  }
  return report
}

async function* foldersIn(contentDir: string, folders?: readonly string[]): AsyncGenerator<Folder> {
  if (!folders) return yield* walkFolders(contentDir, 'articles')
  for (const folder of folders) {
    if (folder === 'articles' || folder.startsWith('articles/')) yield await listFolder(contentDir, folder)
  }
}

type Work = {
  writer: CatalogWriter
  around: Surroundings
  options: SyncOptions
  report: SyncReport
  /** Read, and not written yet. */
  read: FileResult[]
}

/** Files written in one transaction: each costs a wait for the disk. */
const batch = 200

function write({ writer, read }: Work): void {
  if (read.length > 0) writer.saveResults(read.splice(0))
}

async function syncFolder(folder: Folder, work: Work): Promise<void> {
  const { writer, around, options, report, read } = work
  const known = writer.stamps(folder.path)
  const present = new Set(folder.markdown.map(({ path }) => path))
  const gone = [...known.keys()].filter((path) => !present.has(path) && isGone(path, folder))
  if (gone.length > 0) writer.removeFiles(gone)
  const { contentDir, checkBodies = false } = options
  for (const file of folder.markdown) {
    if (known.get(file.path) === file.stamp) continue
    read.push(await readArticleFile(file, { contentDir, around, checkBodies }))
    report.changed += 1
    if (read.length >= batch) write(work)
  }
  report.removed += gone.length
}

/** A listing of one folder tells of files directly in it, and of folders that are no longer in it. */
function isGone(path: string, folder: Folder): boolean {
  const below = path.slice(folder.path.length + 1)
  if (!below.includes('/')) return true
  return !folder.folders.includes(`${folder.path}/${below.slice(0, below.indexOf('/'))}`)
}
