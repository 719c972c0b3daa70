import { lstat, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { copyWithoutOverwriting } from './copy-without-overwriting.ts'
import { fileHash } from './file-hash.ts'
import { Lanes } from './lanes.ts'
import { type NamePattern, namesOf } from './picture-names.ts'

/** A file that is to stand in the folder, with the hash of its bytes. */
export type NewPicture = { path: string; size: number; hash: string }

/** The pictures in a folder of texts. Nothing in it is ever overwritten, and nothing stands in it twice. */
export class PictureFolder {
  /** Else two pictures could take one name, or one picture two. */
  private readonly oneByOne = new Lanes(1)
  /** Names that a dry run has given away, and to what. */
  private readonly promised = new Map<string, string>()

  constructor(
    private readonly folder: string,
    private readonly isDryRun: boolean,
  ) {}

  /** Puts a picture in, unless it is there, and gives the name that it has there. */
  put(picture: NewPicture, pattern: NamePattern): Promise<string> {
    return this.firstName(pattern, (name) => this.putAs(name, picture))
  }

  /** The name for a picture that nobody has seen yet, and that is known by some `key`. */
  promise(key: string, pattern: NamePattern): Promise<string> {
    return this.firstName(pattern, async (name) => this.promiseAs(name, key))
  }

  private firstName(pattern: NamePattern, isIts: (name: string) => Promise<boolean>): Promise<string> {
    return this.oneByOne.run(async () => {
      const names = namesOf(pattern)
      let name = names.next().value
      while (!(await isIts(name))) name = names.next().value
      return name
    })
  }

  private async putAs(name: string, picture: NewPicture): Promise<boolean> {
    const place = join(this.folder, name)
    const there = await lstat(place).catch(() => undefined)
    if (!there && this.isDryRun) return this.promiseAs(name, picture.hash)
    if (!there && (await this.copy(picture, place))) return true
    return isSame(place, picture)
  }

  private promiseAs(name: string, key: string): boolean {
    if (!this.promised.has(name)) this.promised.set(name, key)
    return this.promised.get(name) === key
  }

  private async copy({ path }: NewPicture, place: string): Promise<boolean> {
    await mkdir(this.folder, { recursive: true })
    return copyWithoutOverwriting(path, place)
  }
}

async function isSame(place: string, { size, hash }: NewPicture): Promise<boolean> {
  const file = await lstat(place)
  return file.isFile() && file.size === size && (await fileHash(place)) === hash
}
