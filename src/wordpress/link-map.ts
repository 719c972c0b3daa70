import { wordPressIds } from '../config/wordpress-ids.ts'
import { addressKey, splitAddress } from '../domain/canonical-address.ts'
import { urls } from '../site/urls.ts'
import type { OldSite } from './old-site.ts'
import { type OldAddress, oldAddressesOf } from './plan-addresses.ts'
import type { PlannedText } from './plan-texts.ts'

/** Files beside the posts: the web server in front goes on serving them at their old addresses. */
const file =
  /\/wp-content\/|\/files\/\d|\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|csv|zip|mp3|m4a|ogg|wav|mp4|webm|mov|epub)$/i

/** With one of these in its query an address is that of something else than what its path says. */
const meaningful = new RegExp(`[?&](?:${wordPressIds.join('|')}|s|post_type)=`)

/** Where links into the old site lead now. */
export class LinkMap {
  private readonly to = new Map<string, string>()

  constructor(
    site: OldSite,
    texts: Iterable<PlannedText>,
    others: readonly OldAddress[],
    /** Paths of the lists that the paper will have. */
    private readonly lists: ReadonlySet<string>,
  ) {
    for (const text of texts) {
      const own = text.kind === 'page' ? urls.page(text.slug) : urls.article(text.slug)
      if (text.kind === 'article' || !text.isDraft) this.addAll(oldAddressesOf(text, site), own)
    }
    this.addAll([site.base], urls.home())
    for (const { address, to } of others) if (to !== 'gone') this.addAll([address], to)
  }

  /** Whether an address is of a file, which stays where it is. */
  isFile({ pathname }: URL): boolean {
    return file.test(pathname)
  }

  /** A path of this paper; the whole old address for files, which stay where they are; `undefined` for nowhere. */
  follow(address: URL): string | undefined {
    const { pathname, search, hash } = address
    if (this.isFile(address)) return address.href
    const to = this.exactly(pathname, search) ?? this.above(pathname)
    const isMissing = to !== undefined && /^\/(?:sections|tags|authors)\//.test(to) && !this.lists.has(to)
    if (to === undefined || isMissing) return undefined
    return to + (to.startsWith('/articles/') && /^#(?:comment|respond)/.test(hash) ? '#comments' : '')
  }

  private exactly(pathname: string, search: string): string | undefined {
    const known = this.to.get(addressKey(pathname + search))
    if (known !== undefined || meaningful.test(search)) return known
    return this.to.get(addressKey(pathname)) ?? this.by(pathname)
  }

  /** What WordPress puts behind the address of a text: a feed, a page of its comments, one of its pictures. */
  private above(pathname: string): string | undefined {
    const [, text] =
      /^(.+?)\/(?:comment-page-\d+|feed|amp|embed|trackback|\d+|attachment\/[^/]+)\/?$/.exec(pathname) ?? []
    return text === undefined ? undefined : this.to.get(addressKey(text))
  }

  /** The names of tags, authors and categories come after a star. */
  private by(pathname: string): string | undefined {
    const [, list = '', name = ''] = /^(.*\/)([^/]+)\/?$/.exec(pathname) ?? []
    const star = this.to.get(addressKey(`${list}*`))
    return star?.replace('*', name)
  }

  private addAll(addresses: readonly string[], to: string): void {
    for (const address of addresses) {
      const [path = ''] = splitAddress(address)
      const key = addressKey(address)
      if (path !== '' && !this.to.has(key)) this.to.set(key, to)
    }
  }
}
