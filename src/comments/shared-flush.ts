import { type FileHandle, open } from 'node:fs/promises'

/**
 * Brings what was written to the disk, in another thread: a disk may take its time, and readers do not wait with it.
 * Whoever asks while that is under way shares the next time with all others who do.
 */
export class SharedFlush {
  private underWay: Promise<void> = Promise.resolve()
  private next: Promise<void> | undefined

  constructor(private readonly flush: () => Promise<void>) {}

  /** Done when everything that was written before the call is on the disk. */
  wait(): Promise<void> {
    this.next ??= this.underWay
      .catch(() => undefined)
      .then(() => {
        this.next = undefined
        this.underWay = this.flush()
        return this.underWay
      })
    return this.next
  }
}

/** A file that is there when it is first flushed, and stays. */
export class FlushedFile {
  private file: Promise<FileHandle> | undefined
  private readonly shared = new SharedFlush(async () => (await this.opened()).datasync())

  constructor(private readonly path: string) {}

  flush(): Promise<void> {
    return this.shared.wait()
  }

  async close(): Promise<void> {
    await (await this.file)?.close()
  }

  private opened(): Promise<FileHandle> {
    this.file ??= open(this.path, 'r+').catch((error) => {
      this.file = undefined
      throw error
    })
    return this.file
  }
}
