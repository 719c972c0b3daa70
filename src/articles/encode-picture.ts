import sharp, { type Sharp } from 'sharp'
import type { Variant } from '../domain/picture-variants.ts'
import { mostPixels } from './measure-picture.ts'

// An encoding keeps to one core, so that the others are there for pages.
sharp.concurrency(1)

/** Seconds after which an encoding is given up. */
const longest = 60

/**
 * Makes one variant of a picture: upright, in sRGB, and without what the camera or the phone wrote into it, such
 * as the place where it was taken. Of a picture that moves, the first frame. Rejects when the picture is broken.
 */
export async function encodePicture(original: Buffer, variant: Variant): Promise<Buffer> {
  const { width, height, isCrop } = variant
  const picture = sharp(original, { limitInputPixels: mostPixels, failOn: 'error' }).timeout({
    seconds: longest,
  })
  // `attention` keeps what draws the eye, such as faces, rather than the middle.
  const position = isCrop ? sharp.strategy.attention : 'centre'
  const sized = picture.autoOrient().resize({ width, height, fit: isCrop ? 'cover' : 'fill', position })
  return inFormat(sized, variant).toBuffer()
}

/** Qualities that look alike, and efforts that a first reader can wait for: docs/decisions/0009-pictures.md. */
function inFormat(picture: Sharp, { format }: Variant): Sharp {
  if (format === 'avif') return picture.avif({ quality: 50, effort: 2 })
  if (format === 'webp') return picture.webp({ quality: 75 })
  if (format === 'png') return picture.png({ compressionLevel: 9 })
  return picture.flatten({ background: 'white' }).jpeg({ quality: 78, mozjpeg: true })
}
