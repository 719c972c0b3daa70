import { remembering } from './search/remembering.ts'

const ending = /\.(avif|gif|jpe?g|png|webp)(?![\p{L}\p{N}])/giu

/** A file name is at most 255 bytes long. */
const longestName = 255

/**
 * The names of pictures that a text may speak of, however it writes them: letters and digits alone, together with
 * what stands before them on their line. It is for knowing which articles a changed picture may concern, without
 * reading their Markdown, so a mention too many does no harm.
 */
export function mentionsIn(text: string): string[] {
  const mentions = new Set<string>()
  for (const { index, 0: suffix } of text.matchAll(ending)) {
    const before = text.slice(Math.max(0, index - longestName), index)
    const line = before.slice(before.lastIndexOf('\n') + 1)
    // Of a name with an entity in it, such as "caf&eacute;.webp", the ending is enough to be on the safe side.
    mentions.add(bare(/&#?\w+;/.test(line) ? suffix : line + suffix))
  }
  return [...mentions]
}

/** Whether one of the mentions may mean the picture of this name. */
export function isMentioned(name: string, mentions: readonly string[]): boolean {
  const wanted = bareName(name)
  return mentions.some((mention) => mention.endsWith(wanted) || wanted.endsWith(mention))
}

/** Every article of a folder is asked about every picture in it. */
const bareName = remembering(bare)

function bare(written: string): string {
  const decoded = written.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => decodeBytes(bytes))
  return decoded
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function decodeBytes(bytes: string): string {
  try {
    return decodeURIComponent(bytes)
  } catch {
    return bytes
  }
}
