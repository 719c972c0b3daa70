import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { largestPicture, measurePicture } from '../../src/articles/measure-picture.ts'
import { aContentFolder } from '../builders/a-content-folder.ts'
import { anAnimation, aPicture } from '../builders/a-picture.ts'

async function measure(bytes: Uint8Array | string, name = 'rua.jpg') {
  const { contentDir } = aContentFolder({ [`articles/${name}`]: bytes })
  return measurePicture(contentDir, join(contentDir, 'articles', name))
}

const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
const aPhotograph = () =>
  sharp({ create: { width: 320, height: 200, channels: 3, background: 'red', noise } })

const inEachFormat = {
  jpeg: () => aPhotograph().jpeg().toBuffer(),
  'progressive jpeg': () => aPhotograph().jpeg({ progressive: true }).toBuffer(),
  png: () => aPhotograph().png().toBuffer(),
  gif: () => aPhotograph().gif().toBuffer(),
  webp: () => aPhotograph().webp().toBuffer(),
  avif: () => aPhotograph().avif({ effort: 0 }).toBuffer(),
}

describe.each(Object.entries(inEachFormat))('a picture as %s', (_format, make) => {
  test('is known by its bytes, whatever its ending', async () => {
    expect(await measure(await make(), 'rua.png')).toMatchObject({ width: 320, height: 200 })
  })

  test.each([0.999, 0.9, 0.5, 0.1])('of which only the part %d arrived is broken', async (part) => {
    const bytes = await make()
    expect(await measure(bytes.subarray(0, Math.floor(bytes.length * part)))).toBe('broken')
  })
})

describe('broken is', () => {
  test.each([
    ['an empty file', ''],
    ['a text', 'not a picture'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['SVG, which can carry scripts', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ['PDF', '%PDF-1.7\n'],
    ['the beginning of JPEG', Buffer.from([0xff, 0xd8, 0xff])],
    ['the beginning of PNG', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['the beginning of WebP', Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')],
    ['the beginning of AVIF', Buffer.from('\0\0\0\x1cftypavif', 'latin1')],
    [
      'an AVIF file whose boxes have no size',
      Buffer.from(`\0\0\0\x10ftypavif\0\0\0\0${'\0\0\0\x01'.repeat(9)}`, 'latin1'),
    ],
  ])('%s with the ending of a picture', async (_name, bytes) => {
    expect(await measure(bytes)).toBe('broken')
  })

  test('TIFF, which browsers do not show', async () => {
    expect(await measure(await aPhotograph().tiff().toBuffer())).toBe('broken')
  })

  test('half a JPEG with a whole preview in it', async () => {
    const preview = await sharp(await aPicture())
      .jpeg()
      .toBuffer()
    const bytes = await aPhotograph().jpeg().toBuffer()
    const length = Buffer.alloc(2)
    length.writeUInt16BE(preview.length + 2)
    const segment = Buffer.concat([Buffer.from([0xff, 0xe1]), length, preview])
    const whole = Buffer.concat([bytes.subarray(0, 2), segment, bytes.subarray(2)])
    expect(await measure(whole)).toMatchObject({ width: 320 })
    expect(await measure(whole.subarray(0, whole.length - 2000))).toBe('broken')
  })
})

test('a picture with broken notes of the camera is shown all the same', async () => {
  const bytes = await aPhotograph()
    .withExif({ IFD0: { Artist: 'Ana Lima' } })
    .jpeg()
    .toBuffer()
  const at = bytes.indexOf('Exif\0\0') + 6
  bytes.fill(0xff, at, at + 20)
  expect(await measure(bytes)).toMatchObject({ width: 320, height: 200 })
})

describe('too large is', () => {
  test('a file of more than 20 MB', async () => {
    expect(await measure(Buffer.concat([await aPicture(), Buffer.alloc(largestPicture)]))).toBe('too-large')
  })

  test.each([
    [60_000, 60_000],
    [10_001, 10_000],
    [16_001, 10],
    [10, 16_001],
  ])('a small file of %i by %i pixels', async (width, height) => {
    expect(await measure(aBomb(width, height), 'rua.png')).toBe('too-large')
  })

  test('not one of 100 megapixels', async () => {
    expect(await measure(aBomb(10_000, 10_000), 'rua.png')).toMatchObject({ width: 10_000 })
  })
})

test.each([
  [
    'a transparent one',
    () =>
      sharp({ create: { width: 9, height: 9, channels: 4, background: '#0000' } })
        .png()
        .toBuffer(),
    { isTransparent: true },
  ],
  ['a moving one', () => anAnimation({ width: 9, height: 9 }), { isAnimated: true }],
])('%s is known as such', async (_name, make, expected) => {
  expect(await measure(await make())).toMatchObject({ width: 9, height: 9, ...expected })
})

/** A PNG that says that it is large and has hardly a byte of its pixels. */
function aBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const pixels = chunk('IDAT', deflateSync(Buffer.alloc(1000)))
  return Buffer.concat([signature, chunk('IHDR', header), pixels, chunk('IEND', Buffer.alloc(0))])
}
