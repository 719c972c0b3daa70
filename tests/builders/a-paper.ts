import { onTestFinished } from 'vitest'
import { Catalog } from '../../src/articles/catalog.ts'
import { folderPaths } from '../../src/articles/content-folder.ts'
import { openCatalogDatabase } from '../../src/articles/open-catalog.ts'
import { type SyncOptions, type SyncReport, syncCatalog } from '../../src/articles/sync-catalog.ts'
import { formatProblem } from '../../src/domain/problem.ts'
import { aContentFolder, type ContentFolder } from './a-content-folder.ts'

/** The moment at which most tests look: after the date that `anArticleFile` fills in. */
export const now = Date.UTC(2026, 2, 20, 12)

export type Paper = ContentFolder & {
  catalog: Catalog
  /** All of the content, or what lies at some paths. */
  sync(paths?: readonly string[]): Promise<SyncReport>
  /** One folder of the articles after the other, as a running server looks at them. */
  look(): Promise<void>
  /** The same paths, but an article at a time, as a running server takes in many of them. */
  syncInSlices(paths: readonly string[]): Promise<void>
  /** What editors are told, a line for each problem. */
  problems(): string[]
  /** Slugs of the public articles, newest first. */
  shown(at?: number): string[]
}

/** A content folder with a catalog of its own, already in step with it. */
export async function aPaper(files: Record<string, string | Uint8Array> = {}): Promise<Paper> {
  const content = aContentFolder(files)
  const paper = openPaper(content)
  await paper.sync()
  return paper
}

/** Opens a catalog on a content folder; the one that is there already, when there is one. */
export function openPaper(content: ContentFolder): Paper {
  const db = openCatalogDatabase(content.dataDir)
  onTestFinished(() => void db.close())
  const catalog = new Catalog(db)
  const sync = (part: Omit<SyncOptions, 'contentDir' | 'now'>) =>
    syncCatalog(db, { contentDir: content.contentDir, now, ...part })
  return {
    ...content,
    catalog,
    async look() {
      await sync({ paths: ['site.yaml', 'home.yaml', 'slugs.lock'] })
      for await (const folder of folderPaths(content.contentDir, 'articles'))
        await sync({ folders: [folder] })
    },
    async syncInSlices(paths) {
      let { isUnfinished } = await sync({ paths, backlog: 0, most: 1 })
      while (isUnfinished) ({ isUnfinished } = await sync({ paths: [], backlog: 1 }))
    },
    sync: (paths) => sync(paths === undefined ? {} : { paths }),
    problems: () => catalog.problems().map(formatProblem),
    shown: (at = now) => catalog.latestSlugs(at, 100),
  }
}
