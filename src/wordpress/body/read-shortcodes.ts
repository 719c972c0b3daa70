import { type Piece, splitMarkup } from './split-markup.ts'

export type ShortcodeAttributes = { named: Record<string, string>; words: string[] }

/** A tag of a shortcode, as it was written. */
export type ShortcodeTag = {
  kind: 'opens' | 'closes'
  name: string
  attributes: ShortcodeAttributes
  text: string
}

export type ShortcodePiece = { kind: 'html' | 'escaped'; text: string } | ShortcodeTag

/** Quoted attributes may have HTML and brackets in them; their length is bounded, so that a stray quote costs little. */
const tag =
  /\[(\/?)([a-z][\w-]*)((?:[\s=/](?:[^[\]"'<>]|"[^"]{0,3000}"|'[^']{0,3000}'|<[^<>[\]]{0,1000}>)*)?)\]/iy
const escaped = /\[(\[\/?[a-z][^[\]]{0,500}\](?:[^[\]]{0,5000}\[\/[\w-]+\])?)\]/iy

/** Splits a post into its HTML and the tags of what may be shortcodes. Nothing in `pre`, `code` and tags is one. */
export function readShortcodes(html: string): ShortcodePiece[] {
  const pieces: ShortcodePiece[] = []
  const texts = joined(html)
  for (const { text, isOpen } of texts) {
    if (isOpen) pieces.push(...splitText(text))
    else pieces.push({ kind: 'html', text })
  }
  return pieces
}

/** Tags may stand in a shortcode's attributes: what is not verbatim, nor a comment, stays in one piece. */
function joined(html: string): { text: string; isOpen: boolean }[] {
  const texts: { text: string; isOpen: boolean }[] = []
  for (const piece of splitMarkup(html)) {
    const isOpen = isOpenToShortcodes(piece)
    const last = texts.at(-1)
    if (last?.isOpen && isOpen) last.text += piece.text
    else texts.push({ text: piece.text, isOpen })
  }
  return texts
}

/** Brackets within a tag are part of an address. */
function isOpenToShortcodes(piece: Piece): boolean {
  return piece.kind === 'text' || (piece.kind === 'tag' && !piece.text.includes('['))
}

function splitText(text: string): ShortcodePiece[] {
  const pieces: ShortcodePiece[] = []
  let [start, at] = [0, text.indexOf('[')]
  while (at >= 0) {
    const piece = pieceAt(text, at)
    if (piece) {
      if (at > start) pieces.push({ kind: 'html', text: text.slice(start, at) })
      pieces.push(piece.shown)
      start = at + piece.length
    }
    at = text.indexOf('[', piece ? start : at + 1)
  }
  if (start < text.length) pieces.push({ kind: 'html', text: text.slice(start) })
  return pieces
}

function pieceAt(text: string, at: number): { shown: ShortcodePiece; length: number } | undefined {
  escaped.lastIndex = at
  const [whole, inner = ''] = escaped.exec(text) ?? []
  if (whole !== undefined) return { shown: { kind: 'escaped', text: inner }, length: whole.length }
  tag.lastIndex = at
  const [found, slash, name = '', attributes = ''] = tag.exec(text) ?? []
  if (found === undefined) return undefined
  const kind = slash ? 'closes' : 'opens'
  const shown = { kind, name: name.toLowerCase(), attributes: attributesIn(attributes), text: found } as const
  return { shown, length: found.length }
}

const attribute = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|'([^']*)'|([^\s"']+)/g

function attributesIn(written: string): ShortcodeAttributes {
  const named: Record<string, string> = Object.create(null)
  const words: string[] = []
  for (const [, name, double, single, bare, ...others] of straight(written).matchAll(attribute)) {
    const value = double ?? single ?? bare
    if (name !== undefined && value !== undefined) named[name.toLowerCase()] = value
    else words.push(others.find((word) => word !== undefined) ?? '')
  }
  return { named, words: words.filter((word) => word !== '/' && word !== '') }
}

/** Where quotation marks were made curly, attributes stand between these; else they are only words. */
function straight(written: string): string {
  const bare = written.replace(/^\s*=/, ' ')
  return /=\s*["']/.test(bare) ? bare : bare.replace(/[“”″]|&(?:quot|#8220|#8221|#8243);/g, '"')
}
