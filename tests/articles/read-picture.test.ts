import { symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { largestPicture, readPicture, typeOfPicture } from '../../src/articles/read-picture.ts'
import { aContentFolder } from '../builders/a-content-folder.ts'
import { aPicture } from '../builders/a-picture.ts'

const article = 'articles/2026/03/chuva.md'

function read(content: { contentDir: string }, src: string) {
  return readPicture(join(content.contentDir, 'articles'), article, src)
}

describe('a picture beside an article', () => {
  test('has its size and an address made of its bytes and its place', async () => {
    const content = aContentFolder({ 'articles/2026/03/rua.png': await aPicture({ width: 40, height: 30 }) })
    expect(await read(content, 'rua.png')).toEqual({
      name: expect.stringMatching(/^[0-9a-f]{16}\/2026\/03\/rua\.png$/),
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

  test('is broken when it is a folder, or larger than anybody should download', async () => {
    const content = aContentFolder({ 'articles/2026/03/rua.png/x': '' })
    expect(await read(content, 'rua.png')).toBe('broken')
    const padding = Buffer.alloc(largestPicture)
    const path = join(content.contentDir, 'articles/2026/03/grande.png')
    writeFileSync(path, Buffer.concat([await aPicture(), padding]))
    expect(await read(content, 'grande.png')).toBe('broken')
  })
})

describe('the media type of a picture', () => {
  test.each([
    ['a/rua.jpg', 'image/jpeg'],
    ['rua.JPEG', 'image/jpeg'],
    ['rua.png', 'image/png'],
    ['rua.webp', 'image/webp'],
    ['rua.avif', 'image/avif'],
    ['rua.gif', 'image/gif'],
    ['rua.svg', undefined],
    ['rua.html', undefined],
    ['rua.png.md', undefined],
    ['rua', undefined],
    ['rua.constructor', undefined],
    ['rua.__proto__', undefined],
  ])('of %s is %s', (path, type) => {
    expect(typeOfPicture(path)).toBe(type)
  })
})
