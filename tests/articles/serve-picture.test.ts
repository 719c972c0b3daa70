import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPicture } from '../../src/articles/read-picture.ts'
import { servePicture } from '../../src/articles/serve-picture.ts'
import { aContentFolder, type ContentFolder } from '../builders/a-content-folder.ts'
import { aPicture } from '../builders/a-picture.ts'

const articles = (content: ContentFolder) => join(content.contentDir, 'articles')

/** The parts of an address below `/media/` as Next hands them over. */
const partsOf = (name: string) => name.split('/').map(decodeURIComponent)

describe('the address of a picture', () => {
  test.each(['rua.png', 'rua à noite #1.png', '100%.png', 'a&b?.png'])('leads to %j', async (file) => {
    const bytes = await aPicture()
    const content = aContentFolder({ [`articles/2026/03/${file}`]: bytes })
    const picture = await readPicture(articles(content), 'articles/2026/03/chuva.md', file)
    expect(picture).toBeTypeOf('object')
    const name = typeof picture === 'object' ? picture.name : ''
    expect(await servePicture(articles(content), partsOf(name))).toEqual({
      ...{ bytes, type: 'image/png', isCurrent: true },
    })
  })

  test('tells when the bytes are no longer those it was made for', async () => {
    const content = aContentFolder({ 'articles/2026/03/rua.png': await aPicture() })
    expect(await servePicture(articles(content), partsOf('0123456789abcdef/2026/03/rua.png'))).toMatchObject({
      ...{ type: 'image/png', isCurrent: false },
    })
  })

  test.each([
    [['0123']],
    [[]],
    [['0123', '2026', '03', 'fora.png']],
    [['0123', '2026', '03', 'chuva.md']],
    [['0123', '2026', '03', 'rua.svg']],
    [['0123', '..', 'x.png']],
    [['0123', '2026', '..', '..', 'x.png']],
    [['0123', '../x.png']],
    [['0123', '2026/../../x.png']],
    [['0123', '2026', '03', '.segredo.png']],
    [['0123', '2026/03/.segredo.png']],
    [['0123', '.git', 'x.png']],
    [['0123', '2026', '03', 'rua.png\0.md']],
    [['0123', '2026', '03', 'pasta.png']],
    [['0123', '2026', '03', 'link.png']],
    [['0123', '2026', '03', 'rua.constructor']],
    [['0123', '/etc/hostname.png']],
  ])('%j leads nowhere', async (parts) => {
    const bytes = await aPicture()
    const content = aContentFolder({
      ...{ 'x.png': bytes, 'articles/2026/03/rua.png': bytes, 'articles/2026/03/.segredo.png': bytes },
      ...{ 'articles/.git/x.png': bytes, 'articles/2026/03/chuva.md': 'x', 'articles/2026/03/rua.svg': 'x' },
      ...{ 'articles/2026/03/pasta.png/x': 'x', 'articles/2026/03/rua.constructor': 'x' },
    })
    symlinkSync(join(content.contentDir, 'x.png'), join(articles(content), '2026/03/link.png'))
    expect(await servePicture(articles(content), parts)).toBeUndefined()
  })
})
