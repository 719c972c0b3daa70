import { escapeHtml } from './escape-html.ts'
import { htmlInAttributes } from './html-in-attributes.ts'
import {
  htmlOfShortcode,
  isCode,
  isKnownShortcode,
  isRemovable,
  isSilentShortcode,
  opensParagraph,
} from './html-of-shortcode.ts'
import type { LossReport } from './loss-report.ts'
import { readShortcodes, type ShortcodePiece, type ShortcodeTag } from './read-shortcodes.ts'

/**
 * Turns shortcodes into the HTML that stands for them. Of those that nobody knows the tags go and the words stay;
 * what only looks like one ("[sic]") is text.
 */
export function showShortcodes(html: string, losses: LossReport): string {
  return shown(readShortcodes(html), losses)
}

function shown(pieces: readonly ShortcodePiece[], losses: LossReport): string {
  const partners = partnersIn(pieces)
  const closings = new Set(partners.values())
  const closingLinks = new Set<number>()
  let text = ''
  for (let at = 0; at < pieces.length; at++) {
    const [piece, next] = [pieces[at], pieces[at + 1]]
    if (!piece) continue
    const partner = partners.get(at)
    if (!isTag(piece)) text += piece.text
    else if (piece.kind === 'opens' && isKnownShortcode(piece.name)) {
      const inside = partner === undefined ? undefined : pieces.slice(at + 1, partner)
      const inner = inside && (isCode(piece) ? inside.map(asWritten).join('') : shown(inside, losses))
      text += htmlOfShortcode(piece, inner, losses) ?? lost(piece, losses) + (inner ?? '')
      at = partner ?? at
    } else if (partner !== undefined || closings.has(at) || isRemovable(piece)) {
      const { before, link } = attributesOf(piece, text)
      if (link !== undefined && partner !== undefined) closingLinks.add(partner)
      text += `${lost(piece, losses)}${before}${opening(link, partner)}`
      if (closingLinks.has(at)) text += '</a>'
      // The words of one tab do not run on into the next.
      if (closings.has(at) && next?.kind === 'opens') text += '\n\n'
    } else text += piece.text
  }
  return text
}

function asWritten(piece: ShortcodePiece): string {
  return piece.kind === 'escaped' ? `[${piece.text}]` : piece.text
}

function isTag(piece: ShortcodePiece): piece is ShortcodeTag {
  return piece.kind === 'opens' || piece.kind === 'closes'
}

/** A link around what comes until the closing tag, else of its own address. */
function opening(link: string | undefined, partner: number | undefined): string {
  if (link === undefined) return ''
  const start = `<a href="${escapeHtml(link)}">`
  return partner === undefined ? `${start}${escapeHtml(link)}</a>` : start
}

function attributesOf(tag: ShortcodeTag, textBefore: string): { before: string; link?: string } {
  if (tag.kind === 'closes' || isSilentShortcode(tag.name)) return { before: '' }
  return htmlInAttributes(tag, opensParagraph(tag.name) || startsLine(textBefore))
}

function startsLine(before: string): boolean {
  return before === '' || before.endsWith('\n') || before.endsWith('>')
}

function lost(tag: ShortcodeTag, losses: LossReport): string {
  if (tag.kind === 'opens') losses.add('shortcode', tag.name)
  return opensParagraph(tag.name) ? '\n\n' : ''
}

/** Shortcodes of one name within each other. */
const mostNested = 8

/** The closing tag of each opening one, by their places. */
function partnersIn(pieces: readonly ShortcodePiece[]): Map<number, number> {
  const partners = new Map<number, number>()
  const open = new Map<string, number[]>()
  for (const [at, piece] of pieces.entries()) {
    if (!isTag(piece)) continue
    const places = open.get(piece.name) ?? []
    open.set(piece.name, places)
    if (piece.kind === 'opens' && places.push(at) > mostNested) places.shift()
    const opening = piece.kind === 'closes' ? places.pop() : undefined
    if (opening !== undefined) partners.set(opening, at)
  }
  return partners
}
