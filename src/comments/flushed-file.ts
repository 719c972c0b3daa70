import { type FileHandle, open } from 'node:fs/promises'

/**
 * A file that is there when it is first flushed, and stays. What was written to it is brought to the disk in another
 * thread: a disk may take its time, and readers do not wait with it.
 */
export class FlushedFile {
  private file: Promise<FileHandle> | undefined

  constructor(private readonly path: string) {}

  /** Done when everything that was written before the call is on the disk. */
  async flush(): Promise<void> {
    await (await this.opened()).datasync()
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
