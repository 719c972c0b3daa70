import type { BodyAround } from './body-around.ts'

/** `#…` leads to a place in the same body, which is found when all of it is written. */
export type LinkTarget = { url: string } | { lost: string }

/** Where a link of the old site leads now. */
export function linkTarget(href: string, around: BodyAround): LinkTarget {
  const written = href.trim()
  if (written === '' || written === '#' || !URL.canParse(written, around.base)) return { lost: href }
  const address = new URL(written, around.base)
  if (address.protocol === 'mailto:' || address.protocol === 'tel:') return opaque(address)
  if (!/^https?:$/.test(address.protocol)) return { lost: written }
  if (isSamePage(address, around.base)) return { url: address.hash }
  const now = around.isOwn(address) ? around.link(address) : undefined
  return { url: safe(now ?? address.href) }
}

function opaque(address: URL): LinkTarget {
  return address.pathname.trim() === '' ? { lost: address.href } : { url: safe(address.href) }
}

function isSamePage(address: URL, base: string): boolean {
  return address.hash.length > 1 && address.href.slice(0, -address.hash.length) === base.replace(/#.*$/, '')
}

/** Letters that might end a link in Markdown. */
function safe(address: string): string {
  const code = (letter: string) => letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')
  return address.replace(/[()[\]<>\\\s`|]/g, (letter) => `%${code(letter)}`)
}
