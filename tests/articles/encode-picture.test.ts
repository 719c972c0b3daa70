import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { encodePicture } from '../../src/articles/encode-picture.ts'
import { type Variant, variantsOf } from '../../src/domain/picture-variants.ts'
import { anAnimation, aPicture } from '../builders/a-picture.ts'

function variantOf(size: { width: number; height: number; isTransparent?: true }, name: string): Variant {
  const found = variantsOf({ name: 'ab12/articles/rua.jpg', ...size }).find(
    (variant) => variant.name === name,
  )
  if (!found) throw new Error(`There is no ${name}.`)
  return found
}

/** The colour of one pixel, each part from 0 to 255. */
async function colourAt(bytes: Buffer, left: number, top: number): Promise<number[]> {
  const area = { left, top, width: 1, height: 1 }
  return [...(await sharp(bytes).extract(area).raw().toBuffer())]
}

describe('every variant of a picture', () => {
  const size = { width: 330, height: 200 }

  test.each(variantsOf({ name: 'ab12/articles/rua.jpg', ...size }))(
    'is what its name says: $name, $width by $height',
    async (variant) => {
      const made = await encodePicture(await aPicture(size), variant)
      const { format, width, height, compression } = await sharp(made).metadata()
      const expected = { avif: 'heif', webp: 'webp', jpg: 'jpeg', png: 'png' }[variant.format]
      expect({ format, width, height }).toEqual({
        ...{ format: expected, width: variant.width, height: variant.height },
      })
      if (variant.format === 'avif') expect(compression).toBe('av1')
    },
  )

  test.each(['200.avif', '200.webp', '200.jpg'])(
    '%s tells nothing of the camera or the place',
    async (name) => {
      const gps = {
        IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '23/1 33/1 0/1' },
        IFD0: { Artist: 'Ana Lima' },
      }
      const original = await sharp(await aPicture({ width: 200, height: 100 }))
        .withExif(gps)
        .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>segredo</a></x:xmpmeta>')
        .jpeg()
        .toBuffer()
      expect(await sharp(original).metadata()).toMatchObject({
        exif: expect.any(Buffer),
        xmp: expect.any(Buffer),
      })
      const made = await encodePicture(original, variantOf({ width: 200, height: 100 }, name))
      const { exif, xmp, iptc } = await sharp(made).metadata()
      expect({ exif, xmp, iptc }).toEqual({})
      expect(made.includes('Ana Lima') || made.includes('segredo')).toBe(false)
    },
  )

  test('stands upright when the camera was held on its side', async () => {
    const halves = sharp(await aPicture({ width: 40, height: 20, background: 'red' })).composite([
      { input: await aPicture({ width: 20, height: 20, background: 'blue' }), left: 20, top: 0 },
    ])
    const original = await halves.jpeg({ quality: 100 }).withMetadata({ orientation: 6 }).toBuffer()
    const made = await encodePicture(original, variantOf({ width: 20, height: 40 }, '20.jpg'))
    expect(await sharp(made).metadata()).toMatchObject({ width: 20, height: 40 })
    const [[topRed = 0], [bottomRed = 0]] = [await colourAt(made, 10, 5), await colourAt(made, 10, 35)]
    expect(topRed).toBeGreaterThan(200)
    expect(bottomRed).toBeLessThan(50)
  })

  test('is in sRGB, whatever the colours of the original are kept in', async () => {
    const cmyk = await sharp(await aPicture({ width: 200, height: 100 }))
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer()
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk')
    const made = await encodePicture(cmyk, variantOf({ width: 200, height: 100 }, '200.webp'))
    expect(await sharp(made).metadata()).toMatchObject({ space: 'srgb', channels: 3 })
  })
})

describe('a transparent picture', () => {
  const size = { width: 60, height: 60, isTransparent: true } as const
  const glass = () =>
    sharp({ create: { width: 60, height: 60, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer()

  test.each(['60.avif', '60.webp', '60.png'])('stays so as %s', async (name) => {
    const made = await encodePicture(await glass(), variantOf(size, name))
    const pixel = await sharp(made)
      .ensureAlpha()
      .extract({ left: 5, top: 5, width: 1, height: 1 })
      .raw()
      .toBuffer()
    expect(pixel[3]).toBe(0)
  })

  test('stands on white in a crop, which JPEG cannot let through', async () => {
    const made = await encodePicture(await glass(), variantOf(size, '1x1.jpg'))
    expect((await colourAt(made, 5, 5)).every((part) => part > 250)).toBe(true)
  })
})

test('of a picture that moves, the first frame is shown', async () => {
  const original = await anAnimation({ width: 30, height: 20, colours: ['red', 'blue'] })
  const made = await encodePicture(original, variantOf({ width: 30, height: 20 }, '30.webp'))
  expect(await sharp(made).metadata()).toMatchObject({ width: 30, height: 20 })
  const [red = 0, , blue = 0] = await colourAt(made, 15, 10)
  expect([red > 200, blue < 60]).toEqual([true, true])
})

test('a crop keeps what draws the eye', async () => {
  const face = await aPicture({ width: 80, height: 80, background: '#e0a080' })
  const wide = sharp(await aPicture({ width: 800, height: 100, background: '#606060' }))
  const original = await wide
    .composite([{ input: face, left: 700, top: 10 }])
    .png()
    .toBuffer()
  const made = await encodePicture(original, variantOf({ width: 800, height: 100 }, '1x1.jpg'))
  const { channels } = await sharp(made).stats()
  expect(channels[0]?.max).toBeGreaterThan(200)
})

test('half a picture is refused', async () => {
  const jpeg = await sharp(await aPicture({ width: 200, height: 100 }))
    .jpeg()
    .toBuffer()
  const half = jpeg.subarray(0, Math.floor(jpeg.length * 0.7))
  await expect(encodePicture(half, variantOf({ width: 200, height: 100 }, '200.webp'))).rejects.toThrow()
})
