import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { appendLine } from './append-line.ts'
import { replaceFile } from './replace-file.ts'

/** Below the content folder; hidden from the site by its low line. The format is that of `sha256sum`. */
const listFile = '_wordpress/written.sha256'

/**
 * What became of a file: `edited` was changed by hand since and stays as it is, `deleted` was taken away by hand and
 * does not come back.
 */
export type Written = 'added' | 'same' | 'updated' | 'edited' | 'deleted'

/**
 * The files that imports have written, so that the next one knows its own from those that an editor has had in hand.
 */
export class WrittenFiles {
  private constructor(
    private readonly contentDir: string,
    private readonly isDryRun: boolean,
    private readonly hashes: Set<string>,
    private readonly paths: Set<string>,
  ) {}

  static async open(contentDir: string, isDryRun: boolean): Promise<WrittenFiles> {
    const text = await readFile(join(contentDir, listFile), 'utf8').catch(() => '')
    const lines = text.split('\n').flatMap((line) => {
      const [, hash, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
      return hash !== undefined && path !== undefined ? [{ hash, path }] : []
    })
    const hashes = new Set(lines.map(({ hash }) => hash))
    return new WrittenFiles(contentDir, isDryRun, hashes, new Set(lines.map(({ path }) => path)))
  }

  /** Whether an import has written a file, whatever became of it. */
  has(path: string): boolean {
    return this.paths.has(path)
  }

  /** Writes a file unless it is not ours any more. Nobody ever reads half of it. */
  async write(path: string, text: string): Promise<Written> {
    const file = join(this.contentDir, path)
    const before = await readFile(file, 'utf8').catch(() => undefined)
    if (before === text) {
      // A run that was cut off wrote the file, and not its line.
      if (!this.isDryRun && !this.hashes.has(hashOf(text))) await this.list(path, text)
      return 'same'
    }
    if (before === undefined && this.paths.has(path)) return 'deleted'
    if (before !== undefined && !this.hashes.has(hashOf(before))) return 'edited'
    if (!this.isDryRun) await this.replace(path, text)
    return before === undefined ? 'added' : 'updated'
  }

  /** The list comes second: a file without its line is known by its text when a run is repeated. */
  private async replace(path: string, text: string): Promise<void> {
    await replaceFile(this.contentDir, path, text)
    await this.list(path, text)
  }

  private async list(path: string, text: string): Promise<void> {
    await appendLine(this.contentDir, listFile, `${hashOf(text)}  ${path}`)
    this.paths.add(path)
    this.hashes.add(hashOf(text))
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
