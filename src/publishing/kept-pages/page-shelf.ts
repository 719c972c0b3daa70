import { LRUCache } from 'lru-cache'
import { KeptPage, type ShownPage } from './kept-page.ts'

/** Memory for all pages together, in bytes: some hundreds of those that are read most. */
const room = 12_000_000

/** The pages that were last served, by their path; whether one is still current is asked when it is wanted. */
export class PageShelf {
  private readonly pages = new LRUCache<string, KeptPage>({
    maxSize: room,
    sizeCalculation: ({ size }) => size,
  })

  /** @param isCurrent fails where nobody can tell; then the last good page is better than none */
  constructor(private readonly isCurrent: (page: ShownPage) => Promise<boolean>) {}

  /** @param etagOf asked only for a page that is not here yet */
  keep(shown: ShownPage, html: string, etagOf: (html: string) => string): void {
    const { path, version, counted } = shown
    if (this.pages.peek(path)?.shown.version === version) return
    this.pages.set(path, new KeptPage({ path, version, ...(counted && { counted }) }, html, etagOf(html)))
  }

  /** Whether there may be a page; costs nothing. */
  has(path: string): boolean {
    return this.pages.has(path)
  }

  /** @returns `undefined` when there is none, or not of the current version; that one is forgotten */
  async current(path: string): Promise<KeptPage | undefined> {
    const page = this.pages.get(path)
    if (!page || (await this.isCurrent(page.shown).catch(() => true))) return page
    if (this.pages.peek(path) === page) this.pages.delete(path)
    return undefined
  }
}
