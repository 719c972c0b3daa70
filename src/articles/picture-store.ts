import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Picture } from '../domain/article.ts'
import type { Variant } from '../domain/picture-variants.ts'
import type { encodePicture } from './encode-picture.ts'
import { EncodingQueue } from './encoding-queue.ts'
import { contentHash } from './measure-picture.ts'
import { isPictureName } from './read-picture.ts'

/** More is not made ahead: when a crawler walks through the archive, readers' pictures are made on demand. */
const mostAhead = 100

type Options = {
  contentDir: string
  /** Where variants are kept, as `<path of the picture>/<hash>/<variant>`; may be deleted at any time. */
  folder: string
  /** How many encodings may be under way at once. */
  lanes: number
  /** Told when a picture cannot be encoded or a variant not be kept; one line. */
  log: (line: string) => void
  encode?: typeof encodePicture
}

/** What encodes is loaded with the first picture: commands have no use for it. */
const encodeWhenNeeded: typeof encodePicture = async (...given) =>
  (await import('./encode-picture.ts')).encodePicture(...given)

/** The variants of pictures: each is made once, when it is first asked for or ahead of that, and then kept. */
export class PictureStore {
  private readonly queue: EncodingQueue<Buffer | undefined>
  private isServing = false
  /** Names of pictures that could not be decoded, so that asking for them again costs nothing. */
  private readonly broken = new Set<string>()

  constructor(private readonly options: Options) {
    this.queue = new EncodingQueue(options.lanes)
  }

  /** The bytes of a variant; `undefined` when the picture has changed since, or cannot be decoded. */
  bytes(picture: Picture, variant: Variant): Promise<Buffer | undefined> {
    return this.findOrMake(picture, variant, { isUrgent: true })
  }

  /** Called once by a server: a build, which renders pages too, makes nothing ahead. */
  start(): Promise<void> {
    this.isServing = true
    return this.sweep()
  }

  /** Has variants made soon, without anybody waiting for them. */
  makeAhead(picture: Picture, variants: readonly Variant[]): void {
    for (const variant of variants) {
      if (this.isServing && this.queue.waitingAhead < mostAhead)
        void this.findOrMake(picture, variant, { isUrgent: false })
    }
  }

  private async findOrMake(
    picture: Picture,
    variant: Variant,
    urgency: Urgency,
  ): Promise<Buffer | undefined> {
    const path = join(this.options.folder, placeOf(picture), hashOf(picture), variant.name)
    const find = () => readFile(/* turbopackIgnore: true */ path).catch(() => undefined)
    const found = await find()
    if (found || this.broken.has(picture.name)) return found
    return this.queue.run(path, async () => (await find()) ?? this.make(picture, variant, path), urgency)
  }

  private async make(picture: Picture, variant: Variant, path: string): Promise<Buffer | undefined> {
    const { contentDir, log, encode = encodeWhenNeeded } = this.options
    const place = placeOf(picture)
    const original = await readFile(/* turbopackIgnore: true */ join(contentDir, place)).catch(
      () => undefined,
    )
    if (!original || contentHash(original) !== hashOf(picture) || this.broken.has(picture.name))
      return undefined
    try {
      const bytes = await encode(original, variant)
      await keep(path, bytes).catch((error) => log(`${variant.name} of ${place} could not be kept: ${error}`))
      return bytes
    } catch (error) {
      this.broken.add(picture.name)
      log(`${place} cannot be shown: it is damaged (${error}).`)
      return undefined
    }
  }

  /** Removes what was made of pictures that are no longer there. */
  async sweep(): Promise<void> {
    const { contentDir, folder } = this.options
    // Without its folder of articles the content is not gone but out of reach.
    if ((await namesIn(join(contentDir, 'articles'))).length > 0) await sweepFolder(contentDir, folder, '')
  }
}

type Urgency = { isUrgent: boolean }

/** Where a picture lies below the content folder. */
function placeOf({ name }: Picture): string {
  return join(...name.split('/').slice(1).map(decodeURIComponent))
}

function hashOf({ name }: Picture): string {
  return name.slice(0, name.indexOf('/'))
}

/** Written beside its place and moved there, so that nobody ever reads half a file; older versions go. */
async function keep(path: string, bytes: Buffer): Promise<void> {
  const folder = dirname(path)
  await mkdir(/* turbopackIgnore: true */ folder, { recursive: true })
  const unfinished = `${path}.${randomUUID()}`
  await writeFile(/* turbopackIgnore: true */ unfinished, bytes)
  await rename(/* turbopackIgnore: true */ unfinished, path)
  for (const version of await namesIn(dirname(folder))) {
    if (version !== basename(folder)) await remove(join(dirname(folder), version))
  }
}

async function sweepFolder(contentDir: string, folder: string, below: string): Promise<void> {
  const originals = await namesIn(join(contentDir, below))
  for (const name of await namesIn(join(folder, below))) {
    if (!isPictureName(name)) await sweepFolder(contentDir, folder, join(below, name))
    else if (!originals.includes(name)) await remove(join(folder, below, name))
  }
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(/* turbopackIgnore: true */ folder).catch(() => [])
}

function remove(path: string): Promise<void> {
  return rm(/* turbopackIgnore: true */ path, { recursive: true, force: true })
}
