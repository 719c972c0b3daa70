import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { appendLine } from './append-line.ts'
import type { PicturePlaces, Placed } from './media/picture-places.ts'

/** Below the content folder, hidden from the site: a line for each picture, its file and its old address. */
const listFile = '_wordpress/pictures.txt'

/** Pictures that earlier runs have put into place need not be looked for, nor fetched, again. */
export class RememberedPictures {
  readonly added = new Set<string>()
  readonly known = new Set<string>()

  private constructor(
    private readonly contentDir: string,
    private readonly places: Pick<PicturePlaces, 'place'>,
    /** File names by folder and address. */
    private readonly files: Map<string, string>,
    private readonly options: { isDryRun: boolean; hasSource: boolean },
  ) {}

  static async open(
    contentDir: string,
    places: Pick<PicturePlaces, 'place'>,
    options: { isDryRun: boolean; hasSource: boolean },
  ): Promise<RememberedPictures> {
    const text = await readFile(join(contentDir, listFile), 'utf8').catch(() => '')
    const files = text.split('\n').flatMap((line): [string, string][] => {
      const [, folder, file, address] = /^([^ ]+)\/([^ /]+) (\S+)$/.exec(line) ?? []
      return folder !== undefined && file !== undefined ? [[`${folder} ${address}`, file]] : []
    })
    return new RememberedPictures(contentDir, places, new Map(files), options)
  }

  /** Whether anybody said where pictures come from. */
  get hasSource(): boolean {
    return this.options.hasSource
  }

  /** As `PicturePlaces.place`. */
  async place(address: URL, folder: string): Promise<Placed> {
    const key = `${folder} ${address.href}`
    const file = this.files.get(key)
    if (file !== undefined && existsSync(join(this.contentDir, folder, file))) {
      if (!this.added.has(key)) this.known.add(key)
      return { src: file }
    }
    const placed = await this.places.place(address, folder)
    if ('src' in placed) await this.remember(key, folder, placed.src, address)
    return placed
  }

  private async remember(key: string, folder: string, file: string, { href }: URL): Promise<void> {
    this.added.add(key)
    if (this.options.isDryRun) return
    this.files.set(key, file)
    await appendLine(this.contentDir, listFile, `${folder}/${file} ${href}`)
  }
}
