import type { Element } from 'hast'
import { attribute } from './hast-reading.ts'

/** Plugins that load pictures late keep the address in one of these; the largest file first. */
const lazy = ['dataOrigFile', 'dataLargeFile', 'dataSrc', 'dataLazySrc', 'dataOriginal', 'dataFullUrl']

const placeholder =
  /^data:|(?:^|\/)(?:blank|placeholder|spacer|transparent|1x1|grey|loading)\.(?:gif|png|svg)/i

/** Addresses at which an `<img>` may be found, absolute, the largest file first. Without any, it is a placeholder only. */
export function pictureAddresses(img: Element, linked: string | undefined, base: string): string[] {
  const written = [linked ?? '', ...lazy.map((name) => attribute(img, name)), attribute(img, 'src')]
  const sets = [attribute(img, 'dataSrcSet'), attribute(img, 'dataSrcset'), attribute(img, 'dataLazySrcset')]
  const late = [...sets, attribute(img, 'srcSet')].map((set) => largestOf(set))
  const whole = [...written, ...late]
    .map((address) => address.trim())
    .filter((address) => address !== '' && !placeholder.test(address) && URL.canParse(address, base))
    .map((address) => new URL(address, base))
    .filter(({ protocol }) => /^https?:$/.test(protocol))
    .map(({ href }) => href)
  return [...new Set(whole.flatMap((address) => [address, withoutSize(address)]))]
}

/** WordPress keeps smaller copies beside a picture: `rua-300x200.jpg`. */
export function withoutSize(address: string): string {
  return address.replace(/-\d{2,5}x\d{2,5}(?=\.[a-z]+(?:[?#]|$))/i, '')
}

/** The picture's number in the media library, from WordPress's class or from a gallery. */
export function pictureId(img: Element): number | undefined {
  const [, number] = /(?:^|\s)wp-image-(\d+)/.exec(attribute(img, 'className')) ?? []
  const id = number ?? attribute(img, 'dataId')
  return /^\d{1,15}$/.test(id) ? Number(id) : undefined
}

function largestOf(set: string): string {
  const choices = set.split(/,\s+/).map((choice) => choice.trim().split(/\s+/))
  const sized = choices.map(([address = '', size = '0']) => ({ address, size: Number.parseFloat(size) || 0 }))
  return sized.sort((a, b) => b.size - a.size)[0]?.address ?? ''
}

/** Whether an address is of a picture's file. */
export function isPictureAddress(address: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|svg)$/i.test(address.replace(/[?#].*$/, ''))
}

/** Pictures of one pixel count readers; nobody sees them. */
export function isTracker(img: Element): boolean {
  const sides = [attribute(img, 'width'), attribute(img, 'height')].map((side) => Number.parseInt(side, 10))
  return sides.every((side) => side <= 2)
}
