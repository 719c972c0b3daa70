import { realpath, stat } from 'node:fs/promises'
import { folderPaths } from '../articles/content-folder.ts'
import type { SyncOptions } from '../articles/sync-catalog.ts'
import type { Wired } from '../wiring.ts'
import { ContentWatcher } from './content-watcher.ts'

type Followed = Pick<Wired, 'sync'> & { env: Pick<Wired['env'], 'CONTENT_DIR'> }

type Options = {
  /** Called whenever the catalog was brought up to date. */
  synced: () => void
  /** Gets one line for each failure. */
  log: (line: string) => void
}

/** How often it is seen whether the content folder is another one, as when a deployment swaps a link; in ms. */
const glance = 500

/** A look at every file, for changes that the system did not tell of: so often at most, and for no more of the time. */
const look = { every: 60_000, share: 1 / 50 }

/** How often every file is looked at where folders cannot be watched, in ms. */
const poll = 2000

/** Articles read at a time, between saved files, when many have to be: after a pull, or a change of the settings. */
const slice = 50

/** Articles read at once; more of them can wait for what is saved next. */
const most = 200

/** Keeps the catalog in step with `content/` while the server runs. */
export class ContentFollower {
  /** Once the folder is watched and has been looked at whole. */
  readonly ready: Promise<void>
  private watcher: ContentWatcher | undefined
  private root: string | undefined
  private isBlind = false
  private draining: Promise<void> | undefined
  private isOver = false
  private nextLook = 0
  private readonly timer: NodeJS.Timeout
  private glancing: Promise<void> = Promise.resolve()

  constructor(
    private readonly followed: Followed,
    private readonly options: Options,
  ) {
    const glanceNext = () => {
      this.glancing = this.glancing
        .then(() => this.glance())
        .catch((error) => this.options.log(String(error)))
    }
    glanceNext()
    this.ready = this.glancing
    this.timer = setInterval(glanceNext, glance)
  }

  async close(): Promise<void> {
    this.isOver = true
    clearInterval(this.timer)
    await this.glancing
    await this.watcher?.close()
    await this.draining
  }

  private async glance(): Promise<void> {
    const root = await rootOf(this.followed.env.CONTENT_DIR)
    if (this.isOver || root === undefined) return
    if (root !== this.root) await this.watchAnew(root)
    if (performance.now() < this.nextLook) return
    const start = performance.now()
    try {
      await this.lookAtAll()
    } finally {
      const pause = this.isBlind ? poll : Math.max(look.every, (performance.now() - start) / look.share)
      this.nextLook = performance.now() + pause
    }
  }

  /** Folder by folder, so that what is saved meanwhile does not wait for all of them. */
  private async lookAtAll(): Promise<void> {
    await this.sync({ paths: ['site.yaml', 'home.yaml', 'slugs.lock'] })
    for await (const folder of folderPaths(this.followed.env.CONTENT_DIR, 'articles')) {
      if (this.isOver) return
      await this.sync({ folders: [folder] })
    }
  }

  private async watchAnew(root: string): Promise<void> {
    await this.watcher?.close()
    this.isBlind = false
    this.watcher = new ContentWatcher(this.followed.env.CONTENT_DIR, {
      changed: (paths) => this.sync({ paths }),
      failed: (error) => this.goBlind(error),
    })
    await this.watcher.start()
    this.root = root
    // What was saved before it was watched.
    this.nextLook = 0
  }

  private goBlind(error: Error): void {
    if (!this.isBlind)
      this.options.log(
        `content/ cannot be watched (${error.message}): changes show after ${poll / 1000} seconds or more. On Linux, raise fs.inotify.max_user_watches.`,
      )
    this.isBlind = true
  }

  private async sync(part: Pick<SyncOptions, 'paths' | 'folders'>): Promise<void> {
    try {
      const { isUnfinished } = await this.followed.sync({ ...part, backlog: 0, most })
      this.options.synced()
      if (isUnfinished)
        this.draining ??= this.drain().finally(() => {
          this.draining = undefined
        })
    } catch (error) {
      this.options.log(String(error))
    }
  }

  /** A slice after the other, so that what is saved meanwhile does not wait for thousands of articles. */
  private async drain(): Promise<void> {
    try {
      while (!this.isOver && (await this.followed.sync({ paths: [], backlog: slice })).isUnfinished);
      this.options.synced()
    } catch (error) {
      this.options.log(String(error))
    }
  }
}

/** Which folder it is: another one may take its place, under the same name. */
async function rootOf(contentDir: string): Promise<string | undefined> {
  try {
    const [path, { dev, ino, birthtimeMs }] = await Promise.all([realpath(contentDir), stat(contentDir)])
    // The number of a folder that was deleted is soon given to another one.
    return `${dev} ${ino} ${birthtimeMs} ${path}`
  } catch {
    return undefined
  }
}
