import { describe, expect, test } from 'vitest'
import { variantsOf } from '../../src/domain/picture-variants.ts'
import {
  type PicturePlace,
  pictureCrops,
  picturePlaces,
  pictureSources,
  plainPicture,
} from '../../src/site/picture-sources.ts'

const name = '0123456789abcdef/articles/2026/03/rua%20velha.jpg'
const rua = { name, width: 1600, height: 900 }
const places = Object.keys(picturePlaces) as PicturePlace[]

/** The entries of a `srcset`: address and width in pixels. */
const entries = (srcSet: string) =>
  srcSet.split(', ').map((entry) => {
    const [, src = '', width = ''] = /^(\S+) (\d+)w$/.exec(entry) ?? []
    return { src, width: Number(width) }
  })

describe('the files that a browser may choose from', () => {
  test('are AVIF, WebP and a plain format, in the widths of the place', () => {
    const at = `/media/${name}`
    expect(pictureSources(rua, 'portrait')).toEqual({
      sources: [
        {
          type: 'image/avif',
          srcSet: `${at}/160.avif 160w, ${at}/320.avif 320w, ${at}/480.avif 480w`,
          sizes: '8rem',
        },
        {
          type: 'image/webp',
          srcSet: `${at}/160.webp 160w, ${at}/320.webp 320w, ${at}/480.webp 480w`,
          sizes: '8rem',
        },
      ],
      img: {
        src: `${at}/480.jpg`,
        ...{ srcSet: `${at}/160.jpg 160w, ${at}/480.jpg 480w`, sizes: '8rem', width: 1600, height: 900 },
      },
    })
  })

  test.each(
    places.flatMap((place) =>
      [100, 170, 500, 1000, 1600, 1919, 8000].map((width) => [place, width] as const),
    ),
  )('at the place %s are none wider than a picture of %i pixels, and all exist', (place, width) => {
    const picture = { name, width, height: 300 }
    const existing = variantsOf(picture).map((variant) => `/media/${name}/${variant.name}`)
    const { sources, img } = pictureSources(picture, place)
    const offered = [...sources, img].flatMap(({ srcSet }) => entries(srcSet ?? ''))
    expect(offered.length).toBeGreaterThanOrEqual(3)
    for (const entry of offered) expect(entry.width).toBeLessThanOrEqual(width)
    for (const src of [img.src, ...offered.map((entry) => entry.src)]) expect(existing).toContain(src)
  })

  test('of a transparent picture are PNG where AVIF and WebP are not taken', () => {
    const { img } = pictureSources({ ...rua, isTransparent: true }, 'figure')
    expect(img.src).toBe(`/media/${name}/960.png`)
  })

  test('of a moving picture are itself, and a still for readers who want nothing to move', () => {
    const at = '/media/0123456789abcdef/articles/chuva.gif'
    const chuva = {
      name: '0123456789abcdef/articles/chuva.gif',
      width: 300,
      height: 200,
      isAnimated: true,
    } as const
    expect(pictureSources(chuva, 'figure')).toEqual({
      sources: [
        {
          media: '(prefers-reduced-motion: reduce)',
          ...{ srcSet: `${at}/300.webp 300w`, sizes: '(min-width: 38rem) 35.5rem, calc(100vw - 2rem)' },
        },
      ],
      img: { src: at, width: 300, height: 200 },
    })
  })
})

describe('for other programs', () => {
  test('there are three shapes', () => {
    expect(pictureCrops(rua)).toEqual([
      { path: `/media/${name}/16x9.jpg`, type: 'image/jpeg', width: 1200, height: 675 },
      { path: `/media/${name}/4x3.jpg`, type: 'image/jpeg', width: 1200, height: 900 },
      { path: `/media/${name}/1x1.jpg`, type: 'image/jpeg', width: 900, height: 900 },
    ])
  })

  test.each([
    [rua, { path: `/media/${name}/1280.jpg`, type: 'image/jpeg', width: 1280, height: 720 }],
    [
      { name, width: 300, height: 200, isTransparent: true } as const,
      { path: `/media/${name}/300.png`, type: 'image/png', width: 300, height: 200 },
    ],
  ])('there is one plain file of %j', (picture, expected) => {
    expect(plainPicture(picture)).toEqual(expected)
  })
})
