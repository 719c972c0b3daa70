import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readPicture } from '../../src/articles/read-picture.ts'
import { servePicture } from '../../src/articles/serve-picture.ts'
import { aContentFolder, type ContentFolder } from '../builders/a-content-folder.ts'
import { anAnimation, aPicture } from '../builders/a-picture.ts'
import { aPictureStore } from '../builders/a-picture-store.ts'

/** The parts of an address below `/media/` as Next hands them over. */
const partsOf = (name: string) => name.split('/').map(decodeURIComponent)

function serve(content: ContentFolder, parts: readonly string[]) {
  const { store, made } = aPictureStore(content)
  const served = servePicture({ contentDir: content.contentDir, pictures: store }, parts)
  return served.then((picture) => ({ picture, made }))
}

async function nameOf(content: ContentFolder, file: string, text = 'articles/2026/03/chuva.md') {
  const picture = await readPicture(content.contentDir, text, file)
  if (typeof picture === 'string') throw new Error(`${file} is ${picture}`)
  return picture.name
}

describe('the address of a picture', () => {
  test.each(['rua.png', 'rua à noite #1.png', '100%.png', 'a&b?.png'])('leads to %j', async (file) => {
    const content = aContentFolder({
      [`articles/2026/03/${file}`]: await aPicture({ width: 20, height: 10 }),
    })
    const name = await nameOf(content, file)
    const { picture } = await serve(content, partsOf(`${name}/20.webp`))
    expect(picture).toMatchObject({ type: 'image/webp', etag: `"${name.slice(0, 16)}-20.webp"` })
    expect(await sharp(picture?.bytes).metadata()).toMatchObject({ format: 'webp', width: 20, height: 10 })
  })

  test.each([
    ['an author', 'authors/ana-lima'],
    ['a page', 'pages/quem-somos'],
  ])('leads to one beside %s', async (_, text) => {
    const content = aContentFolder({ [`${text}.jpg`]: await aPicture({ width: 400, height: 400 }) })
    const name = await nameOf(content, text.replace(/.*\//, '').concat('.jpg'), `${text}.md`)
    const { picture } = await serve(content, partsOf(`${name}/320.jpg`))
    expect(await sharp(picture?.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 320 })
  })

  test('leads to the file itself only when it moves', async () => {
    const bytes = await anAnimation()
    const content = aContentFolder({
      ...{ 'articles/2026/03/chuva.gif': bytes, 'articles/2026/03/rua.png': await aPicture() },
    })
    const moving = await serve(content, partsOf(await nameOf(content, 'chuva.gif')))
    expect(moving.picture).toMatchObject({ bytes, type: 'image/gif' })
    expect(await serve(content, partsOf(await nameOf(content, 'rua.png')))).toEqual({ made: [] })
  })

  test('leads nowhere once its bytes are no longer those it was made for', async () => {
    const content = aContentFolder({ 'articles/2026/03/rua.png': await aPicture() })
    const before = await nameOf(content, 'rua.png')
    content.write('articles/2026/03/rua.png', await aPicture({ background: 'blue' }))
    expect(await serve(content, partsOf(`${before}/4.webp`))).toEqual({ made: [] })
  })

  test.each([
    '3.webp',
    '5.webp',
    '160.webp',
    '4.gif',
    '4.png',
    '4.svg',
    '04.webp',
    '4.0.webp',
    '4e0.webp',
    '4.WEBP',
    '4.webp.webp',
    'webp',
    '.webp',
    '4x4.jpg',
    '16x9.webp',
    '16x9.png',
    '1x1',
    '',
    '4.webp/4.webp',
  ])('with a made-up variant, %j, leads nowhere and makes nothing', async (variant) => {
    const jpeg = await sharp(await aPicture())
      .jpeg()
      .toBuffer()
    const content = aContentFolder({ 'articles/2026/03/rua.jpg': jpeg })
    const name = await nameOf(content, 'rua.jpg')
    expect(await serve(content, [...partsOf(name), ...variant.split('/')])).toEqual({ made: [] })
  })

  test.each([
    [['HASH']],
    [[]],
    [['HASH', 'articles', '2026', '03', 'fora.png', '4.webp']],
    [['HASH', 'articles', '2026', '03', 'chuva.md', '4.webp']],
    [['HASH', 'articles', '2026', '03', 'rua.svg', '4.webp']],
    [['HASH', '2026', '03', 'rua.png', '4.webp']],
    [['HASH', 'x.png', '4.webp']],
    [['HASH', 'fotos', 'x.png', '4.webp']],
    [['HASH', 'articles', '..', 'x.png', '4.webp']],
    [['HASH', 'articles', '2026', '..', '..', 'x.png', '4.webp']],
    [['HASH', '../x.png', '4.webp']],
    [['HASH', 'articles/../x.png', '4.webp']],
    [['HASH', 'articles', '2026', '03', '.segredo.png', '4.webp']],
    [['HASH', 'articles', '.git', 'x.png', '4.webp']],
    [['HASH', 'articles', '2026', '03', 'rua.png\0.md', '4.webp']],
    [['HASH', 'articles', '2026', '03', 'pasta.png', '4.webp']],
    [['HASH', 'articles', '2026', '03', 'link.png', '4.webp']],
    [['HASH', '/etc/hostname.png', '4.webp']],
    [['0123456789abcdef', 'articles', '2026', '03', 'rua.png', '4.webp']],
    [['', 'articles', '2026', '03', 'rua.png', '4.webp']],
  ])('%j leads nowhere', async (parts) => {
    const bytes = await aPicture()
    const content = aContentFolder({
      ...{ 'x.png': bytes, 'articles/2026/03/rua.png': bytes, 'articles/2026/03/.segredo.png': bytes },
      ...{ 'articles/.git/x.png': bytes, 'articles/2026/03/chuva.md': 'x', 'articles/2026/03/rua.svg': 'x' },
      ...{ 'articles/2026/03/pasta.png/x': 'x', 'fotos/x.png': bytes },
    })
    symlinkSync(join(content.contentDir, 'x.png'), join(content.contentDir, 'articles/2026/03/link.png'))
    const hash = (await nameOf(content, 'rua.png')).slice(0, 16)
    const filled = parts.map((part) => (part === 'HASH' ? hash : part))
    expect(await serve(content, filled)).toEqual({ made: [] })
  })
})
