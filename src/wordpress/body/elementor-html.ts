import { escapeHtml } from './escape-html.ts'

/** Settings that readers see end like this; those that begin otherwise are for the page's looks. */
const seen =
  /^(?!_|show_|hide_)(?:\w+_)?(?:title|text|editor|content|description|caption|heading|html|shortcode|quote|name|job)$/
const asHtml = /(?:editor|content|html)$/
const heading = /(?:title|heading)$/

/** More levels are a program's. */
const deepest = 40

type Settings = Record<string, unknown>

/**
 * The HTML in a page of the builder Elementor, which keeps its widgets as JSON in a field: words, pictures, links and
 * videos in their order. Empty for what is no such JSON.
 */
export function elementorHtml(json = ''): string {
  try {
    return widgets(JSON.parse(json), 0).join('\n')
  } catch {
    return ''
  }
}

function widgets(elements: unknown, depth: number): string[] {
  if (!Array.isArray(elements) || depth > deepest) return []
  return elements.flatMap((element: Settings) => [
    ...shown(Object(element?.settings), depth),
    ...widgets(element?.elements, depth + 1),
  ])
}

function shown(settings: Settings, depth: number): string[] {
  if (depth > deepest) return []
  const level = /^h[2-6]$/.test(String(settings.header_size)) ? settings.header_size : 'h2'
  const link = addressOf(settings.link)
  return Object.entries(settings).flatMap(([key, value]): string[] => {
    if (/^_|background|_overlay/.test(key)) return []
    if (Array.isArray(value)) return value.flatMap((one) => listed(one, depth))
    const picture = key === 'link' ? undefined : pictureOf(value)
    if (picture) return [picture]
    if (typeof value !== 'string' || value.trim() === '') return []
    if (/^(?:youtube|vimeo|dailymotion)_url$/.test(key))
      return [`<figure class="wp-block-embed">${escapeHtml(value)}</figure>`]
    return seen.test(key) ? [written(key, value, { level: String(level), link })] : []
  })
}

function listed(one: unknown, depth: number): string[] {
  const picture = pictureOf(one)
  return picture ? [picture] : shown(Object(one), depth + 1)
}

function written(key: string, value: string, { level, link }: { level: string; link: string }): string {
  if (asHtml.test(key) || /^\s*\[/.test(value)) return `<div>${value}</div>`
  const words = link === '' ? value : `<a href="${escapeHtml(link)}">${value}</a>`
  return heading.test(key) ? `<${level}>${words}</${level}>` : `<p>${words}</p>`
}

function pictureOf(value: unknown): string | undefined {
  const { id, url } = Object(value) as Settings
  const isPicture = typeof url === 'string' && /^\d+$/.test(String(id)) && url !== ''
  return isPicture ? `<figure><img class="wp-image-${id}" src="${escapeHtml(url)}"></figure>` : undefined
}

function addressOf(link: unknown): string {
  const { url } = Object(link) as Settings
  return typeof url === 'string' ? url : ''
}
