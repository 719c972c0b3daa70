import { type Dirent, type FSWatcher, watch } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isPassedOver } from '../articles/content-folder.ts'

/** Editors save in several steps (empty, write, rename, touch); this long after the last one a file is read, in ms. */
const settle = 40

/** While a file keeps changing, it is read after this long at the latest, in ms. */
const patience = 400

/** When a path began to change, and when it changed last, in milliseconds. */
type Change = { first: number; last: number }

export type WatchOptions = {
  /**
   * Told of paths below the content folder at which something was saved, moved or deleted, a moment after it
   * happened. Never two calls at once: what happens during one is told in the next.
   */
  changed: (paths: string[]) => Promise<void>
  /** Told when a folder cannot be watched, as when the system allows no more watches. */
  failed: (error: Error) => void
}

/**
 * Follows a folder and all within it, links excepted. It watches folders, not files, so that following costs little
 * however many articles there are: see docs/decisions/0019-following-content.md.
 */
export class ContentWatcher {
  private readonly watchers = new Map<string, FSWatcher>()
  private readonly pending = new Map<string, Change>()
  private timer: NodeJS.Timeout | undefined
  private running = Promise.resolve()
  /** Folders that came are watched before they are told of, so that nothing is saved between the two. */
  private following: Promise<unknown> = Promise.resolve()
  private isClosed = false

  constructor(
    private readonly contentDir: string,
    private readonly options: WatchOptions,
  ) {}

  /** @returns once all folders are watched: what is saved from then on is told */
  async start(): Promise<void> {
    await this.watchTree('')
  }

  async close(): Promise<void> {
    this.isClosed = true
    clearTimeout(this.timer)
    for (const watcher of this.watchers.values()) watcher.close()
    await this.running
  }

  private async watchTree(folder: string): Promise<void> {
    const found = await lstat(join(this.contentDir, folder)).catch(() => undefined)
    // The content folder itself may be a link, as deployments make them.
    if (this.isClosed || !found || !(found.isDirectory() || folder === '')) return
    this.watchFolder(folder)
    const within = (await this.entriesOf(folder)).filter(
      (entry) => entry.isDirectory() && !isPassedOver(entry.name),
    )
    for (const { name } of within) await this.watchTree(joined(folder, name))
  }

  private async entriesOf(folder: string): Promise<Dirent[]> {
    try {
      return await readdir(join(this.contentDir, folder), { withFileTypes: true })
    } catch (error) {
      await this.lose(folder, error as Error)
      return []
    }
  }

  private watchFolder(folder: string): void {
    try {
      const watcher = watch(join(this.contentDir, folder), (kind, name) => {
        if (name !== null) this.note(joined(folder, String(name)), kind === 'rename')
        else this.note(folder, true)
      })
      watcher.on('error', (error) => this.lose(folder, error))
      this.watchers.get(folder)?.close()
      this.watchers.set(folder, watcher)
    } catch (error) {
      void this.lose(folder, error as Error)
    }
  }

  /** A folder that is gone reports an error on some systems; that is no failure. */
  private async lose(folder: string, error: Error): Promise<void> {
    this.forget(folder)
    if (await lstat(join(this.contentDir, folder)).catch(() => undefined)) this.options.failed(error)
  }

  private note(path: string, mayBeFolder: boolean): void {
    if (this.isClosed || isPassedOver(path)) return
    const now = performance.now()
    const { first } = this.pending.get(path) ?? { first: now }
    this.pending.set(path, { first, last: now })
    if (mayBeFolder) this.following = Promise.all([this.following, this.follow(path)])
    this.timer ??= setTimeout(() => this.flush(), settle)
  }

  /** What came, went or was moved may be a folder, and then has to be watched anew, or no longer. */
  private async follow(path: string): Promise<void> {
    this.forget(path)
    await this.watchTree(path)
  }

  private forget(folder: string): void {
    for (const [watched, watcher] of this.watchers) {
      if (watched !== folder && !watched.startsWith(`${folder}/`)) continue
      watcher.close()
      this.watchers.delete(watched)
    }
  }

  private flush(): void {
    this.timer = undefined
    this.running = this.running.then(async () => {
      await this.following
      const now = performance.now()
      const isDue = ({ first, last }: Change, pause: number) => now - last >= pause || now - first >= patience
      // Both names of what was moved belong into one call, though they are told a moment apart.
      const pause = [...this.pending.values()].some((change) => isDue(change, settle)) ? settle / 2 : settle
      const due = [...this.pending].filter(([, change]) => isDue(change, pause))
      for (const [path] of due) this.pending.delete(path)
      if (due.length > 0 && !this.isClosed) await this.options.changed(due.map(([path]) => path))
      if (this.pending.size > 0 && !this.isClosed) this.timer ??= setTimeout(() => this.flush(), settle / 2)
    })
  }
}

function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
