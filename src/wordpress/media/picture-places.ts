import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { examinePicture } from './examine-picture.ts'
import { fileHash } from './file-hash.ts'
import { isFolderWithin } from './is-folder-within.ts'
import { Lanes } from './lanes.ts'
import type { MediaFault, MediaSource } from './media-source.ts'
import { originalStem } from './original-name.ts'
import { PictureFolder } from './picture-folder.ts'
import { formatIn, namePattern } from './picture-names.ts'
import { type UploadsPath, uploadsPath } from './uploads-path.ts'

export type Placed = { src: string } | { fault: MediaFault }

/** Each picture that is looked at may take 20 MB of memory. */
const mostAtOnce = 6

/** Puts the pictures of old addresses beside the texts that show them. */
export class PicturePlaces {
  private readonly lanes = new Lanes(mostAtOnce)
  private readonly folders = new Map<string, PictureFolder>()

  /**
   * @param source not there when nobody said where pictures come from
   * @param options in a dry run nothing is written and no old site is asked: each of its pictures is taken to be there,
   *   to be what its name says, and to be a file of its own
   */
  constructor(
    private readonly contentDir: string,
    private readonly source: MediaSource | undefined,
    private readonly options: { dryRun: boolean },
  ) {}

  /**
   * Puts the picture of an old address beside a text, and gives its file name there. Many may be asked for at once.
   *
   * @param textFolder below the content folder, such as `articles/2019/05`; it is made where it is missing
   * @returns what is wrong with the picture as a fault
   * @throws Error when the disk fails
   */
  place(address: URL, textFolder: string): Promise<Placed> {
    return this.lanes.run(async () => {
      const { source } = this
      if (!source) return { fault: 'no-source' }
      const old = uploadsPath(address)
      if (!old || !(await isFolderWithin(this.contentDir, textFolder))) return { fault: 'outside' }
      const folder = this.folderAt(textFolder)
      if (this.options.dryRun && source.asksOthers) return foresee(old, folder)
      const found = await source.find(address)
      return 'path' in found ? take(found.path, old.name, folder) : found
    })
  }

  private folderAt(path: string): PictureFolder {
    const folder =
      this.folders.get(path) ?? new PictureFolder(join(this.contentDir, path), this.options.dryRun)
    this.folders.set(path, folder)
    return folder
  }
}

async function take(path: string, name: string, folder: PictureFolder): Promise<Placed> {
  const examined = await examinePicture(path)
  if ('fault' in examined) return examined
  const [{ size }, hash] = await Promise.all([stat(path), fileHash(path)])
  return { src: await folder.put({ path, size, hash }, namePattern(name, examined.format, hash)) }
}

/** The name that a picture will have if it is there. Scaled copies of one picture will be one file. */
async function foresee({ site, below, name }: UploadsPath, folder: PictureFolder): Promise<Placed> {
  const format = formatIn(name)
  if (!format) return { fault: 'not-a-picture' }
  const key = [...site, ...below, originalStem(name), format].join('/')
  const hash = createHash('sha256').update(key).digest('hex')
  return { src: await folder.promise(key, namePattern(name, format, hash)) }
}
