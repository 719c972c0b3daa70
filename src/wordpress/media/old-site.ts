import { downloadPicture } from './download-picture.ts'
import { firstUsable } from './first-usable.ts'
import { Lanes } from './lanes.ts'
import type { FoundMedia, MediaSource } from './media-source.ts'
import { candidatesFor } from './original-name.ts'
import { type UploadsPath, uploadsPath } from './uploads-path.ts'

type Options = {
  /** Where downloads are kept. What is there from an earlier run is not asked for again. */
  folder: string
  /** How long one picture may take, in milliseconds. */
  patience?: number
}

/** The server may be that of a living paper. */
const mostAtOnce = 4

/**
 * The site that a paper moves out of, while it still answers, or a copy of it. Only addresses of uploads are asked for,
 * and each once in a run, whatever comes of it.
 *
 * @param base where the site is; its origin may be private. A path in it takes the place of what stands before
 *   `/wp-content/` in the addresses of pictures.
 */
export function oldSite(base: URL, options: Options): MediaSource {
  return new OldSite(base, options)
}

class OldSite implements MediaSource {
  readonly asksOthers = true
  private readonly lanes = new Lanes(mostAtOnce)
  private readonly asked = new Map<string, Promise<FoundMedia>>()

  constructor(
    private readonly base: URL,
    private readonly options: Options,
  ) {}

  async find(address: URL): Promise<FoundMedia> {
    const path = uploadsPath(address)
    return path ? this.lanes.run(() => this.findAt(path)) : { fault: 'outside' }
  }

  private findAt(path: UploadsPath): Promise<FoundMedia> {
    const until = Date.now() + (this.options.patience ?? 30_000)
    return firstUsable(candidatesFor(path.name), ({ name }, others) => {
      // An original that takes too long leaves time for a smaller one.
      const patience = (until - Date.now()) * (others > 0 ? 2 / 3 : 1)
      return this.ask(addressOf(this.base, path, name), patience)
    })
  }

  private ask(address: URL, patience: number): Promise<FoundMedia> {
    const before = this.asked.get(address.href)
    if (before) return before
    const { folder } = this.options
    const found = downloadPicture(address, { folder, home: this.base.origin, patience })
    this.asked.set(address.href, found)
    return found
  }
}

function addressOf(base: URL, { site, uploads, below }: UploadsPath, name: string): URL {
  const own = base.pathname.split('/').filter(Boolean)
  const before = own.length > 0 ? own : site.map(encodeURIComponent)
  return new URL(
    ['', ...before, ...[...uploads, ...below, name].map(encodeURIComponent)].join('/'),
    base.origin,
  )
}
