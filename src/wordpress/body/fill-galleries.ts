import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { BodyAround } from './body-around.ts'
import { escapeHtml } from './escape-html.ts'
import { attribute, elementsIn } from './hast-reading.ts'
import type { LossReport } from './loss-report.ts'
import { isPictureAddress } from './picture-addresses.ts'

/** Galleries and playlists that name attachments by their numbers get these in their place. */
export function fillGalleries(
  root: Parameters<typeof elementsIn>[0],
  around: BodyAround,
  losses: LossReport,
): void {
  for (const node of elementsIn(root, 'div')) {
    const [gallery, playlist] = [attribute(node, 'dataGallery'), attribute(node, 'dataPlaylist')]
    if ('dataAttached' in node.properties)
      fill(node, attachedIds(node, around, losses), (id) => figureOf(id, around, losses))
    if (gallery !== '') fill(node, gallery, (id) => figureOf(id, around, losses))
    if (playlist !== '') fill(node, playlist, (id) => playerOf(id, around, losses))
  }
}

/** The pictures of a post that its gallery does not leave out. */
function attachedIds(node: Element, around: BodyAround, losses: LossReport): string {
  const post = attribute(node, 'dataAttached')
  const without = attribute(node, 'dataWithout').split(',').map(Number)
  const ids = around
    .attached(post === '' ? undefined : Number(post))
    .filter((id) => !without.includes(id) && isPictureAddress(around.attachment(id)?.address ?? ''))
  if (ids.length === 0) losses.add('shortcode', 'gallery')
  return ids.join(',')
}

function fill(node: Element, ids: string, show: (id: number) => string): void {
  const html = ids
    .split(/\D+/)
    .filter(Boolean)
    .map((id) => show(Number(id)))
    .join('')
  node.children = fromHtml(html, { fragment: true }).children as Element['children']
}

function figureOf(id: number, around: BodyAround, losses: LossReport): string {
  const known = around.attachment(id)
  if (!known) losses.add('picture-missing', `#${id}`)
  if (!known) return ''
  const [address, alt] = [escapeHtml(known.address), escapeHtml(known.alt)]
  const caption = known.caption && `<figcaption>${known.caption}</figcaption>`
  return `<figure><img class="wp-image-${id}" src="${address}" alt="${alt}">${caption}</figure>`
}

function playerOf(id: number, around: BodyAround, losses: LossReport): string {
  const known = around.attachment(id)
  if (!known) losses.add('shortcode', 'playlist')
  if (!known) return ''
  const tag = /\.(?:mp4|m4v|webm|ogv|mov|wmv|flv)$/i.test(known.address) ? 'video' : 'audio'
  return `<${tag} src="${escapeHtml(known.address)}" title="${escapeHtml(known.caption.replace(/<[^<>]*>/g, ''))}"></${tag}>`
}
