import type { Picture } from './article.ts'

/** Widths in pixels that the layout asks for, at one to three pixels for each of CSS. */
export const pictureWidths = [160, 320, 480, 720, 960, 1280, 1600, 1920] as const

export type PictureWidth = (typeof pictureWidths)[number]

export const mediaTypes = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
} as const

export type PictureFormat = keyof typeof mediaTypes

/** Google asks for pictures in these three shapes, and for at least 1,200 pixels of width (Article). */
export const cropShapes = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 } as const
const cropWidth = 1200

/** One of the files that are made of a picture; sizes are in pixels. */
export type Variant = {
  /** Last part of its address, such as `720.avif` or `16x9.jpg`. */
  name: string
  format: PictureFormat
  width: number
  height: number
  /** Whether it shows a part of the picture, in another shape. */
  isCrop: boolean
}

/** Every file that may be made of a picture. What is not among them does not exist, and costs nothing to ask for. */
export function variantsOf(picture: Picture): Variant[] {
  const formats: PictureFormat[] = ['avif', 'webp', plainFormat(picture)]
  const scaled = widthsOf(picture).flatMap((width) =>
    formats.map((format) => scaledVariant(picture, width, format)),
  )
  return [...scaled, ...cropsOf(picture)]
}

/** The offered widths of a picture in ascending order: none is wider than the picture, whose own may be the last. */
export function widthsOf({ width: own }: Picture, wanted: readonly number[] = pictureWidths): number[] {
  const narrower = wanted.filter((width) => width < own)
  const widest = wanted[wanted.length - 1] ?? own
  return own <= widest ? [...narrower, own] : narrower
}

export function scaledVariant(
  { width: own, height }: Picture,
  width: number,
  format: PictureFormat,
): Variant {
  const scaled = Math.max(1, Math.round((height * width) / own))
  return { name: `${width}.${format}`, format, width, height: scaled, isCrop: false }
}

/** The largest part of a picture in each shape, 1,200 pixels wide where the picture is large enough. */
export function cropsOf({ width, height }: Picture): Variant[] {
  return Object.entries(cropShapes).map(([shape, ratio]) => {
    const cropped = Math.max(1, Math.floor(Math.min(cropWidth, width, height * ratio)))
    const size = { width: cropped, height: Math.max(1, Math.round(cropped / ratio)) }
    return { name: `${shape}.jpg`, format: 'jpg', ...size, isCrop: true }
  })
}

/** What every program can show: JPEG, or PNG where the picture lets the page through. */
export function plainFormat({ isTransparent }: Picture): PictureFormat {
  return isTransparent ? 'png' : 'jpg'
}

/** The whole picture in the plain format, at most 1,280 pixels wide: for programs that cannot choose, such as feeds. */
export function plainVariant(picture: Picture): Variant {
  return scaledVariant(picture, Math.min(picture.width, 1280), plainFormat(picture))
}
