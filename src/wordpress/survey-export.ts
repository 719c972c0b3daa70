import { type Attachment, attachmentOf } from './attachment.ts'
import { commentKind } from './comment-kind.ts'
import { type OldPost, oldPost } from './old-post.ts'
import { OldSite } from './old-site.ts'
import { plainWords } from './plain-words.ts'
import { readWxr } from './read-wxr.ts'
import type { CommentCount, Survey, Term } from './survey.ts'
import type { WxrItem, WxrTexts } from './wxr.ts'

/** Those that mean something here, and what the theme makes of a post. */
const knownTaxonomy = /^(?:category|post_tag|tag|author|post_format|)$/

/** Kept in memory, so they have a limit; in characters, all together. */
const mostBlocks = 4 * 1024 * 1024

/** All that is kept in memory, in characters, and what the smallest entry costs: half a million of usual ones. */
const mostKept = 400_000_000
const smallest = 500

/**
 * Reads an export once, to its end.
 *
 * @param progress told how many more bytes have been read
 * @throws Error when it is none, is cut off, or has more than fits into memory
 */
export async function surveyExport(
  paths: readonly string[],
  progress: (bytes: number) => void,
): Promise<Survey> {
  const surveyor = new Surveyor()
  for await (const piece of readWxr(paths)) {
    if (piece.kind === 'channel') surveyor.channel(piece.texts)
    else if (piece.kind === 'author') surveyor.author(piece.texts)
    else if (piece.kind === 'term') surveyor.term(piece.texts)
    else if (piece.kind === 'comment') surveyor.comment(piece.comment, piece.of)
    else if (piece.kind === 'item') surveyor.item(piece.item)
    else {
      surveyor.stray += piece.stray
      progress(piece.bytes)
    }
  }
  return surveyor.survey(paths)
}

class Surveyor {
  stray = 0
  private readonly texts: WxrTexts = {}
  private readonly bases: string[] = []
  private readonly authors = new Map<string, string>()
  private readonly authorNumbers = new Map<number, string>()
  private readonly categories = new Map<string, Term>()
  private readonly posts = new Map<number, OldPost>()
  private readonly attachments = new Map<number, Attachment>()
  private readonly blocks = new Map<number, string>()
  private readonly comments = new Map<number, CommentCount>()
  private readonly fields = new Map<string, number>()
  private readonly taxonomies = new Map<string, number>()
  /** Entries by number, as "type guid": of several files the same ones may be in each. */
  private readonly seen = new Map<number, string>()
  private unnumbered = 0
  private blockLength = 0
  private kept = 0

  survey(paths: readonly string[]): Survey {
    const { texts, authors, authorNumbers, categories, posts, attachments } = this
    const { blocks, comments, fields, taxonomies, unnumbered } = this
    if (!/^1\.\d+$/.test(texts['wp:wxr_version']?.trim() ?? ''))
      throw new Error(
        `${paths.join(', ')}: no export of WordPress (WXR 1.0 to 1.2). Make one at Tools → Export → All content.`,
      )
    return {
      title: plainWords(texts.title ?? ''),
      tagline: plainWords(texts.description ?? ''),
      language: texts.language?.trim() ?? '',
      site: new OldSite(this.bases),
      categories: withParents(categories),
      ...{ authors, authorNumbers, attachments, blocks, comments, fields, taxonomies, unnumbered },
      posts: [...posts.values()],
      stray: this.stray,
    }
  }

  /** Of several files the first is heard, and all of their addresses. */
  channel(texts: WxrTexts): void {
    for (const [name, text = ''] of Object.entries(texts)) this.texts[name] ??= text
    for (const name of ['link', 'wp:base_site_url', 'wp:base_blog_url'])
      this.bases.push(texts[name]?.trim() ?? '')
  }

  author(texts: WxrTexts): void {
    const login = texts['wp:author_login']?.trim() ?? ''
    const whole = `${texts['wp:author_first_name'] ?? ''} ${texts['wp:author_last_name'] ?? ''}`
    const name = plainWords(texts['wp:author_display_name'] ?? '') || plainWords(whole) || login
    if (login === '') return
    const number = Number(texts['wp:author_id'])
    if (number > 0) this.authorNumbers.set(number, login)
    if (this.authors.has(login)) return
    this.keep(login, name)
    this.authors.set(login, name)
  }

  term(texts: WxrTexts): void {
    if (texts.element !== 'wp:category') return
    const nicename = texts['wp:category_nicename']?.trim() ?? ''
    const name = plainWords(texts['wp:cat_name'] ?? '') || nicename
    const parent = texts['wp:category_parent']?.trim() ?? ''
    if (!this.categories.has(nicename)) this.keep(nicename, name, parent)
    this.categories.set(nicename, { id: Number(texts['wp:term_id']) || 0, nicename, name, parent })
  }

  comment(texts: WxrTexts, of: WxrItem): void {
    const id = Number(of.texts['wp:post_id'])
    if (!this.comments.has(id)) this.keep()
    const count = this.comments.get(id) ?? { comments: 0, pings: 0, others: 0 }
    const kind = commentKind(texts)
    count[kind] += 1
    this.comments.set(id, count)
  }

  item(item: WxrItem): void {
    const { texts, fields } = item
    const id = Number(texts['wp:post_id'])
    const type = texts['wp:post_type'] ?? 'post'
    for (const field of item.otherFields) this.field(field)
    if (!this.isNew(id, `${type} ${texts.guid ?? ''}`)) return
    if (type === 'post' || type === 'page') this.filings(item)
    this.keep(...textsKept(item))
    if (type === 'attachment') this.attachments.set(id, attachmentOf(texts, fields))
    else if (type === 'wp_block') this.block(id, texts['content:encoded'] ?? '')
    else if (type === 'guest-author') this.guest(texts)
    else this.posts.set(id, oldPost(id, item))
  }

  private isNew(id: number, identity: string): boolean {
    const before = this.seen.get(id)
    const isNumber = Number.isSafeInteger(id) && id > 0
    if (!isNumber || (before !== undefined && before !== identity)) this.unnumbered += 1
    if (!isNumber || before !== undefined) return false
    this.seen.set(id, identity)
    return true
  }

  private field(name: string): void {
    if (!this.fields.has(name)) this.keep(name)
    this.fields.set(name, (this.fields.get(name) ?? 0) + 1)
  }

  private keep(...texts: string[]): void {
    this.kept += smallest
    for (const { length } of texts) this.kept += length
    if (this.kept > mostKept)
      throw new Error(
        `More than fits into memory at once, after ${this.seen.size} entries. Export the site year by year, and import one file after the other.`,
      )
  }

  private filings({ filings }: WxrItem): void {
    const others = new Set(
      filings.map(({ domain }) => domain).filter((domain) => !knownTaxonomy.test(domain)),
    )
    for (const name of others) this.taxonomies.set(name, (this.taxonomies.get(name) ?? 0) + 1)
  }

  /** A guest of the plugin Co-Authors Plus, who has a name and no account. */
  private guest(texts: WxrTexts): void {
    const login = (texts['wp:post_name']?.trim() ?? '').replace(/^cap-/, '')
    const name = plainWords(texts.title ?? '')
    if (login !== '' && name !== '' && !this.authors.has(login)) this.authors.set(login, name)
  }

  private block(id: number, body: string): void {
    this.blockLength += body.length
    if (this.blockLength <= mostBlocks) this.blocks.set(id, body)
  }
}

/** Exports before WXR 1.1 call the category above another by its name, later ones by that in addresses. */
function withParents(categories: Map<string, Term>): Map<string, Term> {
  const byName = new Map([...categories.values()].map(({ name, nicename }) => [name, nicename]))
  for (const term of categories.values())
    if (!categories.has(term.parent)) term.parent = byName.get(plainWords(term.parent)) ?? ''
  return categories
}

/** Texts of an item that stay in memory, its identity twice. */
function textsKept({ texts, fields, filings }: WxrItem): string[] {
  const { 'content:encoded': _, 'excerpt:encoded': excerpt = '', ...others } = texts
  const isAttachment = texts['wp:post_type'] === 'attachment'
  return [
    ...Object.values(others).map((text = '') => text),
    ...Object.values(fields).map((text = '') => text),
    ...filings.flatMap(({ nicename, name }) => [nicename, name]),
    ...(isAttachment ? [excerpt] : []),
  ]
}
