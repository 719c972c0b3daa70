import { isFixedAddress } from '../articles/check/addresses.ts'
import { wordPressIds } from '../config/wordpress-ids.ts'
import { addressKey, canonicalPath, splitAddress } from '../domain/canonical-address.ts'
import { urls } from '../site/urls.ts'
import type { ExistingContent } from './existing-content.ts'
import type { PlannedText } from './plan-texts.ts'

/** Lists have addresses of these forms, whatever is in them. */
const list = /^\/(?:sections|tags|authors)\/[^/]+(?:\/\d+)?$|^\/archive\/\d{4}\/\d{2}(?:\/\d+)?$/

/** The front page with a number or a name is something old; with anything else it is the front page. */
const wordPress = new RegExp(`^(?:${wordPressIds.join('|')})=`)

/** `own`: it is the text's address here as well, and needs no line. */
type Verdict = 'free' | 'own' | 'taken'

/** Sees to it that no old address is claimed by two, nor hides behind a page that the paper has. */
export class AddressClaims {
  private readonly owners = new Map<string, string>()
  private readonly slugs = new Map<string, string>()
  private readonly pages: Set<string>

  constructor(existing: ExistingContent, texts: Iterable<PlannedText>) {
    for (const [key, id] of existing.aliases) this.owners.set(key, id)
    for (const [slug, id] of existing.slugs) this.slugs.set(slug, id)
    this.pages = new Set(existing.pages)
    for (const { kind, slug, id } of texts) {
      if (kind === 'page') this.pages.add(slug)
      else this.slugs.set(slug, id)
    }
  }

  /** Whether `address` may lead to an article. The first to ask gets it. */
  claim(address: string, { id, slug }: PlannedText): Verdict {
    const key = addressKey(address)
    if (key === urls.article(slug)) return 'own'
    const owner = this.owners.get(key)
    if (owner !== undefined && owner !== id) return 'taken'
    if (this.isTaken(address)) return 'taken'
    this.owners.set(key, id)
    return 'free'
  }

  /** Whether the paper has something at an address, so that nobody would ever be led on from there. */
  isTaken(address: string): boolean {
    const [written = '', query] = splitAddress(address)
    const path = canonicalPath(written)
    if (path === '/') return query === undefined || !wordPress.test(query)
    const article = /^\/articles\/([^/]+)$/.exec(path)?.[1]
    return (
      isFixedAddress(path) ||
      list.test(path) ||
      this.pages.has(path.slice(1)) ||
      (article !== undefined && this.slugs.has(article))
    )
  }
}
