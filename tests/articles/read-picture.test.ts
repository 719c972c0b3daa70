import { symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { isPictureName, readPicture } from '../../src/articles/read-picture.ts'
import { aContentFolder } from '../builders/a-content-folder.ts'
import { aPicture } from '../builders/a-picture.ts'

const article = 'articles/2026/03/chuva.md'

function read(content: { contentDir: string }, src: string) {
  return readPicture(content.contentDir, article, src)
}

describe('a picture beside an article', () => {
  test('has its size and an address made of its bytes and its place', async () => {
    const content = aContentFolder({ 'articles/2026/03/rua.png': await aPicture({ width: 40, height: 30 }) })
    expect(await read(content, 'rua.png')).toEqual({
      name: expect.stringMatching(/^[0-9a-f]{16}\/articles\/2026\/03\/rua\.png$/),
      ...{ width: 40, height: 30 },
    })
  })

  test('has another address when its bytes change, and the same when they do not', async () => {
    const content = aContentFolder({ 'articles/2026/03/rua.png': await aPicture() })
    const before = await read(content, 'rua.png')
    content.write('articles/2026/03/rua.png', await aPicture())
    expect(await read(content, 'rua.png')).toEqual(before)
    content.write('articles/2026/03/rua.png', await aPicture({ background: 'blue' }))
    expect(await read(content, 'rua.png')).not.toEqual(before)
  })

  test('that lies on its side has the size that readers see', async () => {
    const upright = sharp(await aPicture({ width: 40, height: 30 }))
      .jpeg()
      .withMetadata({ orientation: 6 })
    const content = aContentFolder({ 'articles/2026/03/rua.jpg': await upright.toBuffer() })
    expect(await read(content, 'rua.jpg')).toMatchObject({ width: 30, height: 40 })
  })

  test.each([
    ['./rua.png', 'rua.png'],
    ['RUA.PNG', 'RUA.PNG'],
    ['rua à noite #1.png', 'rua%20%C3%A0%20noite%20%231.png'],
    ['100%.png', '100%25.png'],
  ])('may be called %j', async (src, encoded) => {
    const content = aContentFolder()
    content.write(join(dirname(article), src), await aPicture())
    expect(await read(content, src)).toHaveProperty('name', expect.stringMatching(`/2026/03/${encoded}$`))
  })

  test('may have its spaces written as in addresses', async () => {
    const content = aContentFolder({ 'articles/2026/03/rua velha.png': await aPicture() })
    expect(await read(content, 'rua%20velha.png')).toHaveProperty('width', 4)
  })

  test.each([
    '../../../x.png',
    '../../../../../../../../etc/x.png',
    '/etc/x.png',
    'fotos/rua.png',
    'rua.png/',
  ])('cannot be at %j, outside', async (src) => {
    const content = aContentFolder({ 'x.png': await aPicture(), [article]: '' })
    expect(await read(content, src)).toBe('outside')
  })

  test('cannot be a link that leads out of the folder of articles', async () => {
    const content = aContentFolder({ 'x.png': await aPicture(), [article]: '' })
    symlinkSync(join(content.contentDir, 'x.png'), join(content.contentDir, 'articles/2026/03/rua.png'))
    expect(await read(content, 'rua.png')).toBe('missing')
  })

  test.each(['rua.png', 'rua.svg', 'chuva.md', '', '.', 'rua\0.png'])('is missing at %j', async (src) => {
    const content = aContentFolder({ [article]: '', 'articles/2026/03/rua.svg': '<svg/>' })
    expect(await read(content, src)).toBe('missing')
  })

  test.each([
    ['a text', 'not a picture'],
    ['empty', ''],
  ])('is broken when its file is %s', async (_name, bytes) => {
    const content = aContentFolder({ 'articles/2026/03/rua.png': bytes })
    expect(await read(content, 'rua.png')).toBe('broken')
  })

  test('is broken when it is a folder', async () => {
    const content = aContentFolder({ 'articles/2026/03/rua.png/x': '' })
    expect(await read(content, 'rua.png')).toBe('broken')
  })
})

describe('a file name', () => {
  test.each([
    ['a/rua.jpg', true],
    ['rua.JPEG', true],
    ['rua.png', true],
    ['rua.webp', true],
    ['rua.avif', true],
    ['rua.gif', true],
    ['rua.svg', false],
    ['rua.html', false],
    ['rua.png.md', false],
    ['rua', false],
    ['rua.constructor', false],
    ['png', false],
  ])('%s may be that of a picture: %s', (path, expected) => {
    expect(isPictureName(path)).toBe(expected)
  })
})
