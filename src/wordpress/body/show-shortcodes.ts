import {
  htmlOfShortcode,
  isCode,
  isKnownShortcode,
  isRemovable,
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
    } else if (partner !== undefined) text += lost(piece, losses) + (startsLine(text) ? titleOf(piece) : '')
    // The words of one tab do not run on into the next.
    else if (closings.has(at)) text += lost(piece, losses) + (next?.kind === 'opens' ? '\n\n' : '')
    else text += isRemovable(piece) ? lost(piece, losses) : piece.text
  }
  return text
}

function asWritten(piece: ShortcodePiece): string {
  return piece.kind === 'escaped' ? `[${piece.text}]` : piece.text
}

/** Tabs, boxes and what opens at a click have their headings in an attribute. */
function titleOf({ attributes: { named } }: ShortcodeTag): string {
  return named.title?.trim() ? `\n\n<strong>${named.title}</strong>\n\n` : ''
}

function startsLine(before: string): boolean {
  return before === '' || before.endsWith('\n') || before.endsWith('>')
}

function isTag(piece: ShortcodePiece): piece is ShortcodeTag {
  return piece.kind === 'opens' || piece.kind === 'closes'
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
