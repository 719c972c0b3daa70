import type { Picture } from '../domain/article.ts'
import {
  cropsOf,
  mediaTypes,
  type PictureFormat,
  type PictureWidth,
  plainFormat,
  plainVariant,
  scaledVariant,
  type Variant,
  widthsOf,
} from '../domain/picture-variants.ts'
import { urls } from './urls.ts'

/**
 * Where pictures stand in the layout: how wide they are there (`sizes`, which follows `ui/styles/`), and the
 * widths in pixels that are worth offering, for screens of up to two or three pixels to one of CSS.
 */
export const picturePlaces = {
  'front-lead': {
    sizes: '(min-width: 76rem) 55rem, (min-width: 60rem) calc(100vw - 21rem), calc(100vw - 2rem)',
    widths: [480, 720, 960, 1280, 1600],
  },
  'article-lead': {
    sizes: '(min-width: 58rem) 56rem, calc(100vw - 2rem)',
    widths: [480, 720, 960, 1280, 1600, 1920],
  },
  card: {
    sizes: '(min-width: 60rem) 21rem, (min-width: 40rem) 45vw, 6.5rem',
    widths: [160, 320, 480, 720, 960],
  },
  figure: { sizes: '(min-width: 38rem) 35.5rem, calc(100vw - 2rem)', widths: [480, 720, 960, 1280] },
  portrait: { sizes: '8rem', widths: [160, 320, 480] },
} as const satisfies Record<string, { sizes: string; widths: readonly PictureWidth[] }>

export type PicturePlace = keyof typeof picturePlaces

/** Attributes of a `picture` element's parts. */
export type PictureSources = {
  sources: { type?: string; media?: string; srcSet: string; sizes: string }[]
  img: { src: string; srcSet?: string; sizes?: string; width: number; height: number }
}

/** Nearly every browser takes AVIF or WebP, so that the plain format comes in few widths. */
const plainWidths: readonly number[] = [160, 480, 960]

/** The files of a picture that a browser may choose from at a place. */
export function pictureSources(picture: Picture, place: PicturePlace): PictureSources {
  const { sizes, widths } = picturePlaces[place]
  const { name, width, height, isAnimated } = picture
  const offered = widthsOf(picture, widths)
  const set = (format: PictureFormat, of = offered) => ({ srcSet: srcSet(picture, of, format), sizes })
  // What moves for longer than five seconds has to stop for those who ask for it (WCAG 2.2, 2.2.2).
  if (isAnimated) {
    const still = { media: '(prefers-reduced-motion: reduce)', ...set('webp') }
    return { sources: [still], img: { src: urls.picture(name), width, height } }
  }
  const plain = offered.filter((each) => plainWidths.includes(each) || each === offered[offered.length - 1])
  const format = plainFormat(picture)
  const middle = plain.findLast((each) => each <= 960) ?? width
  return {
    sources: [
      { type: mediaTypes.avif, ...set('avif') },
      { type: mediaTypes.webp, ...set('webp') },
    ],
    img: { src: src(picture, scaledVariant(picture, middle, format)), ...set(format, plain), width, height },
  }
}

/** What most browsers will take of a picture at a place: worth making before the first of them asks. */
export function likelyVariants(picture: Picture, place: PicturePlace): Variant[] {
  if (picture.isAnimated) return []
  return widthsOf(picture, picturePlaces[place].widths).map((width) => scaledVariant(picture, width, 'avif'))
}

function srcSet(picture: Picture, widths: readonly number[], format: PictureFormat): string {
  return widths.map((width) => `${src(picture, scaledVariant(picture, width, format))} ${width}w`).join(', ')
}

function src({ name }: Picture, variant: Variant): string {
  return urls.picture(name, variant.name)
}

/** A picture for other programs: feed readers, search engines, networks. `path` starts with `/`. */
export type PictureFile = { path: string; type: string; width: number; height: number }

/**
 * A picture in the shapes 16:9, 4:3 and 1:1, as JPEG, 1,200 pixels wide where it is large enough and never
 * enlarged: what Google asks for in `image` of an Article. The path is below the site's origin.
 */
export function pictureCrops(picture: Picture): PictureFile[] {
  return cropsOf(picture).map((crop) => fileOf(picture, crop))
}

/** The whole picture as one JPEG, or PNG when it is transparent. To know how long it is, ask the picture store. */
export function plainPicture(picture: Picture): PictureFile {
  return fileOf(picture, plainVariant(picture))
}

function fileOf({ name }: Picture, { name: variant, format, width, height }: Variant): PictureFile {
  return { path: urls.picture(name, variant), type: mediaTypes[format], width, height }
}
