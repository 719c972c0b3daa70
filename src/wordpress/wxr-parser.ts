import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { ownCopy } from './own-copy.ts'
import { plainWords } from './plain-words.ts'
import { printable } from './printable.ts'
import { shortened } from './shortened.ts'
import type { WxrItem, WxrPiece, WxrTexts } from './wxr.ts'

/** No text of a post is longer; in characters. */
const longestText = 16 * 1024 * 1024

/** What is kept of one entry, or of the head, has a limit of its own; in characters. */
const largestEntry = 2 * longestText

/** WordPress's tables hold no more of anything but these; what is longer there is none of WordPress's. In characters. */
const longestShort = 64 * 1024
const long = /^(?:content:encoded|excerpt:encoded|wp:comment_content|wp:meta_value)$/

/** Exports have six levels. */
const deepest = 50

/** What plugins keep with a post, and means something here. */
const knownField =
  /^(?:_thumbnail_id|_wp_attachment_image_alt|_wp_attached_file|_wp_old_slug|_wp_desired_post_slug|footnotes|_elementor_data|_yoast_wpseo_(?:primary_category|metadesc|canonical)|rank_math_(?:primary_category|description|canonical_url)|_aioseop?_description)$/

/** Slips that change no more than a letter, as old exports and plugins make them. */
const harmless =
  /undefined entity|malformed character entity|empty entity name|"\]\]>" is disallowed|disallowed character\.$/

/**
 * Reads an export as it comes in. `give` is told each piece when it is complete.
 *
 * @throws Error with the line of what no export has: a DOCTYPE (its entities could fill the memory), an element
 * that never ends, XML that is none
 */
export class WxrParser {
  private readonly parser = new SaxesParser()
  private readonly path: string[] = []
  private channel: WxrTexts = {}
  private item: WxrItem | undefined
  /** What the texts of the innermost author, term, comment or field go to. */
  private group: WxrTexts | undefined
  private filing: { domain: string; nicename: string } | undefined
  private text = ''
  private sinceEvent = 0
  /** What is kept of the present item, or of the head, in characters. */
  private kept = 0
  /** How much that was before the present group, which is given away. */
  private keptBefore = 0
  private hasEnded = false

  constructor(
    private readonly file: string,
    private readonly give: (piece: WxrPiece) => void,
  ) {
    const { parser } = this
    parser.on('doctype', (type) => this.refuse(type))
    parser.on('error', (error) => this.complain(error.message))
    parser.on('opentag', (tag) => this.open(tag))
    parser.on('text', (text) => this.add(text))
    parser.on('cdata', (text) => this.add(text))
    parser.on('closetag', (tag) => this.close(tag.name))
  }

  write(chunk: string): void {
    if (this.hasEnded) return
    this.sinceEvent += chunk.length
    this.parser.write(chunk)
    if (this.sinceEvent > longestText) this.failTooLong()
  }

  /** @throws Error when the file ends before the export does */
  end(): void {
    if (this.hasEnded) return
    if (this.path.length === 0) this.fail('is no export of WordPress')
    const title = plainWords(this.item?.texts.title ?? '')
    const within = title === '' ? '' : `, within “${shortened(title, 100)}”`
    this.fail(`ends in the middle${within}: it was cut off, or its download was. Export it once more`)
  }

  private open(tag: SaxesTagPlain): void {
    this.sinceEvent = 0
    const { path } = this
    path.push(tag.name)
    if (path.length > deepest) this.fail('has elements in elements that no export has')
    if (path[0] !== 'rss') this.fail('is no export of WordPress: those begin with <rss>')
    this.text = ''
    if (path.length === 3 && tag.name === 'item') {
      this.giveChannel()
      const line = this.parser.line
      this.item = { texts: {}, filings: [], fields: {}, otherFields: [], line }
      this.kept = 0
    }
    if (isGroup(path)) {
      this.group = {}
      this.keptBefore = this.kept
    }
    this.keep(tag.name, ...Object.entries(tag.attributes).flat())
    if (tag.name === 'category' && this.item) {
      const { domain = '', nicename = '' } = tag.attributes
      this.filing = { domain: ownCopy(domain), nicename: ownCopy(nicename) }
    }
  }

  private add(text: string): void {
    this.sinceEvent = 0
    this.text += text
    if (this.text.length > longestText) this.failTooLong()
  }

  private close(name: string): void {
    this.sinceEvent = 0
    const { path, item } = this
    const depth = path.length
    this.keep(this.text)
    this.text = this.text.length > longestShort && !long.test(name) ? '' : ownCopy(this.text)
    if (depth === 1) this.hasEnded = true
    if (depth === 2) this.giveChannel()
    if (depth === 3 && item && name === 'item') {
      this.give({ kind: 'item', item })
      this.item = undefined
    } else if (isGroup(path)) this.closeGroup(name)
    else if (this.group && isGroup(path.slice(0, -1))) this.group[name] = this.text
    else if (depth === 4 && item && name === 'category') this.fileUnder()
    else if (depth === 4 && item) item.texts[name] = this.text
    else if (depth === 3 && path[1] === 'channel') this.channel[name] = this.text
    path.pop()
    this.text = ''
  }

  /** Even the smallest element costs some letters. */
  private keep(...texts: string[]): void {
    for (const { length } of texts) this.kept += length + 32
    if (this.kept > largestEntry)
      this.fail(`has an entry of more than ${largestEntry / 1024 ** 2} MB, which no site has`)
  }

  private closeGroup(name: string): void {
    const { group = {}, item } = this
    this.group = undefined
    this.kept = this.keptBefore
    if (name === 'wp:author') this.give({ kind: 'author', texts: group })
    else if (name === 'wp:postmeta' && item) this.keep(...keepField(item, group))
    else if (name === 'wp:comment' && item) this.give({ kind: 'comment', comment: group, of: item })
    else if (!item) this.give({ kind: 'term', texts: { ...group, element: name } })
  }

  private fileUnder(): void {
    if (this.filing) this.item?.filings.push({ ...this.filing, name: this.text })
    this.filing = undefined
  }

  private giveChannel(): void {
    if (Object.keys(this.channel).length > 0) this.give({ kind: 'channel', texts: this.channel })
    this.channel = {}
  }

  private refuse(doctype: string): never {
    if (/^\s*html\b/i.test(doctype))
      return this.fail('is a web page, and no export: the download most likely ended at a page to log in')
    return this.fail('has a DOCTYPE, which exports of WordPress never have')
  }

  private complain(message: string): void {
    if (harmless.test(message)) return
    this.fail(`is not well-formed XML (${message.replace(/^\S*\d+:\d+: /, '')})`)
  }

  private failTooLong(): never {
    return this.fail(`has a text of more than ${longestText / 1024 ** 2} MB, which no post has`)
  }

  private fail(why: string): never {
    throw new Error(printable(`${this.file}:${this.parser.line}: This file ${why}.`))
  }
}

function isGroup(path: readonly string[]): boolean {
  const name = path.at(-1)
  if (path.length === 3) return /^wp:(?:author|category|tag|term)$/.test(name ?? '')
  return path.length === 4 && path[2] === 'item' && (name === 'wp:comment' || name === 'wp:postmeta')
}

/** @returns what is kept of a field */
function keepField(
  item: WxrItem,
  { 'wp:meta_key': key = '', 'wp:meta_value': value = '' }: WxrTexts,
): string[] {
  if (knownField.test(key)) {
    const before = item.fields[key]
    // A post that was renamed several times has this one several times.
    item.fields[key] = key === '_wp_old_slug' && before !== undefined ? `${before}\n${value}` : value
    return [key, value]
  }
  if (key.startsWith('_')) return []
  item.otherFields.push(key)
  return [key]
}
