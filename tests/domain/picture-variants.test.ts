import { describe, expect, test } from 'vitest'
import { cropsOf, plainVariant, variantsOf, widthsOf } from '../../src/domain/picture-variants.ts'

const aPicture = (width: number, height = width) => ({ name: 'ab12/articles/rua.jpg', width, height })

describe('the widths of a picture', () => {
  test.each([
    [100, [100]],
    [160, [160]],
    [500, [160, 320, 480, 500]],
    [1600, [160, 320, 480, 720, 960, 1280, 1600]],
    [1919, [160, 320, 480, 720, 960, 1280, 1600, 1919]],
    [1920, [160, 320, 480, 720, 960, 1280, 1600, 1920]],
    [6000, [160, 320, 480, 720, 960, 1280, 1600, 1920]],
  ])('of %i pixels are %j: none is wider than itself', (width, expected) => {
    expect(widthsOf(aPicture(width))).toEqual(expected)
  })

  test.each([
    [400, [400]],
    [700, [480, 700]],
    [5000, [480, 960]],
  ])('of %i pixels are %j where 480 and 960 are wanted', (width, expected) => {
    expect(widthsOf(aPicture(width), [480, 960])).toEqual(expected)
  })
})

describe('the variants of a picture', () => {
  test('are each width in each format, and three crops', () => {
    expect(variantsOf(aPicture(200, 100)).map(({ name }) => name)).toEqual([
      ...['160.avif', '160.webp', '160.jpg', '200.avif', '200.webp', '200.jpg'],
      ...['16x9.jpg', '4x3.jpg', '1x1.jpg'],
    ])
  })

  test('have PNG for the plain format when the picture is transparent', () => {
    const names = variantsOf({ ...aPicture(100), isTransparent: true }).map(({ name }) => name)
    expect(names).toEqual(['100.avif', '100.webp', '100.png', '16x9.jpg', '4x3.jpg', '1x1.jpg'])
  })

  test.each([
    [aPicture(1600, 900), '480.avif', 270],
    [aPicture(4000, 3000), '720.avif', 540],
    [aPicture(3000, 4000), '720.avif', 960],
    [aPicture(4000, 2), '160.avif', 1],
  ])('keep the shape of %j', (picture, name, height) => {
    expect(variantsOf(picture).find((variant) => variant.name === name)).toMatchObject({ height })
  })

  test.each([
    [640, 640],
    [1280, 1280],
    [4000, 1280],
  ])('for programs that cannot choose is one: %i pixels become %i', (width, expected) => {
    expect(plainVariant(aPicture(width))).toMatchObject({ name: `${expected}.jpg`, width: expected })
  })
})

describe('the crops of a picture', () => {
  test.each([
    [aPicture(4000, 3000), ['1200x675', '1200x900', '1200x1200']],
    [aPicture(1600, 900), ['1200x675', '1200x900', '900x900']],
    [aPicture(900, 1600), ['900x506', '900x675', '900x900']],
    [aPicture(1300, 100), ['177x100', '133x100', '100x100']],
    [aPicture(1, 1), ['1x1', '1x1', '1x1']],
  ])('of %j are %j: as wide as Google asks for, and never enlarged', (picture, expected) => {
    const crops = cropsOf(picture)
    expect(crops.map(({ width, height }) => `${width}x${height}`)).toEqual(expected)
    for (const { width, height } of crops) {
      expect(width).toBeLessThanOrEqual(picture.width)
      expect(height).toBeLessThanOrEqual(picture.height)
    }
  })
})
