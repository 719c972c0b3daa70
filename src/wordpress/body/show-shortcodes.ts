import { escapeHtml } from './escape-html.ts'
import { htmlInAttributes } from './html-in-attributes.ts'
import {
  htmlOfShortcode,
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
  if (!html.includes('[')) return html
  return shown(readShortcodes(html), losses)
}

function shown(pieces: readonly ShortcodePiece[], losses: LossReport): string {
  const partners = partnersIn(pieces)
  const closings = new Set(partners.values())
  const closingLinks = new Set<number>()
  let text = ''
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]
    if (!piece) continue
    const partner = partners.get(at)
    if (!isTag(piece)) text += piece.text
    else if (piece.kind === 'opens' && isKnownShortcode(piece.name)) {
      const inner = partner === undefined ? undefined : shown(pieces.slice(at + 1, partner), losses)
      text += htmlOfShortcode(piece, inner, losses) ?? lost(piece, losses) + (inner ?? '')
      at = partner ?? at
    } else if (partner !== undefined || closings.has(at) || isRemovable(piece)) {
      const { before, link } = attributesOf(piece)
      if (link !== undefined && partner !== undefined) closingLinks.add(partner)
      text += `${lost(piece, losses)}${before}${opening(link, partner)}`
      if (closingLinks.has(at)) text += '</a>'
    } else text += piece.text
  }
  return text
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

function attributesOf(tag: ShortcodeTag): { before: string; link?: string } {
  if (tag.kind === 'closes' || isSilentShortcode(tag.name)) return { before: '' }
  return htmlInAttributes(tag, opensParagraph(tag.name))
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
