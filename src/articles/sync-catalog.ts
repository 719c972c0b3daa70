import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Catalog } from './catalog.ts'
import { CatalogWriter } from './catalog-writer.ts'
import { countMarkdown, folderPaths, isOutOfReach } from './content-folder.ts'
import type { CatalogDatabase } from './open-catalog.ts'
import { putTogether, putTogetherLater } from './search/index-parts.ts'
import { ArticleSync, type ReadElsewhere } from './sync-articles.ts'
import { syncHome } from './sync-home.ts'
import { syncLock } from './sync-lock.ts'
import { syncSettings } from './sync-settings.ts'

export type SyncOptions = {
  contentDir: string
  /** Instant in milliseconds. */
  now: number
  /** Files and folders below `content/` in which something may have changed, as a watcher reports them; all when not given. */
  paths?: readonly string[]
  /** Folders below `content/articles/` of which only what lies directly in them is looked at. */
  folders?: readonly string[]
  /** How many articles to read again, at most, because the settings that they are held against have changed; all when not given. */
  backlog?: number
  /** How many articles to read before others have their turn; the rest is left for the backlog. All when not given. */
  most?: number
  /** Told now and then how many articles have been read so far, of how many files there are. */
  progress?(done: number, total: number): void
  /**
   * Reads many articles at once in other threads. To be given only where nobody is answered meanwhile: much is
   * written in one transaction then. The catalog is the same as without.
   */
  readElsewhere?: ReadElsewhere
}

export type SyncReport = {
  /** Articles that came, changed or went. */
  changed: number
  /** Whether articles are left to be read again: call once more, with no paths. */
  isUnfinished: boolean
}

/** Read again at once, while the settings are new. */
const slice = 200

/**
 * Brings the catalog up to date with `content/`. Only files whose stamp changed are read. A file that broke keeps its
 * last good version, and so does all of the content while it is out of reach, as when its disk is away.
 *
 * @throws NoSite when there are no settings to go by
 */
export async function syncCatalog(db: CatalogDatabase, options: SyncOptions): Promise<SyncReport> {
  if (!options.readElsewhere) return sync(db, options)
  // An archive's indexes do not fit into the usual 2 MB, and pages would be written again and again.
  db.exec(`pragma cache_size = -${64 * 1024}; pragma wal_autocheckpoint = 16000`)
  putTogetherLater(db)
  try {
    return await sync(db, options)
  } finally {
    putTogether(db)
    db.exec('pragma cache_size = -2000; pragma wal_autocheckpoint = 1000')
  }
}

async function sync(db: CatalogDatabase, options: SyncOptions): Promise<SyncReport> {
  const { contentDir, now, folders = [], backlog = Number.POSITIVE_INFINITY } = options
  const paths = options.paths ?? (options.folders && [])
  const writer = new CatalogWriter(db, now, (path) => existsSync(join(contentDir, path)))
  const catalog = new Catalog(db)
  if (catalog.site() && isOutOfReach(contentDir)) return { changed: 0, isUnfinished: false }
  const around = await syncSettings(writer, catalog, contentDir, paths)
  const articles = new ArticleSync({
    writer,
    contentDir,
    around,
    now,
    most: options.most,
    readElsewhere: options.readElsewhere,
    progress: await progressOf(options),
  })
  if (paths) await articles.paths(paths.filter((path) => path === 'articles' || path.startsWith('articles/')))
  else await articles.everything()
  await articles.folders(folders)
  for (let read = 0; read < backlog && writer.files.forgotten(1).length > 0; read += slice)
    await articles.forgotten(Math.min(slice, backlog - read))

  if (!paths || paths.includes('slugs.lock')) await syncLock(writer, contentDir, around.advice)
  await syncHome({ writer, catalog, contentDir, around })
  return { changed: articles.changed, isUnfinished: writer.files.forgotten(1).length > 0 }
}

/** Files are counted only where somebody wants to see how far it is. */
async function progressOf({
  contentDir,
  progress,
}: SyncOptions): Promise<((done: number) => void) | undefined> {
  if (!progress) return undefined
  let total = 0
  for await (const path of folderPaths(contentDir, 'articles')) total += await countMarkdown(contentDir, path)
  return (done) => progress(done, total)
}
