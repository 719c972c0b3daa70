import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readPicture } from '../../src/articles/read-picture.ts'
import type { Picture } from '../../src/domain/article.ts'
import { variantsOf } from '../../src/domain/picture-variants.ts'
import { aContentFolder, type ContentFolder } from '../builders/a-content-folder.ts'
import { aPicture } from '../builders/a-picture.ts'
import { aPictureStore } from '../builders/a-picture-store.ts'

const rua = 'articles/2026/03/rua.png'

async function pictureIn(content: ContentFolder, path = rua): Promise<Picture> {
  const [, folder = '', file = ''] = /^(.*)\/([^/]+)$/.exec(path) ?? []
  const picture = await readPicture(content.contentDir, `${folder}/chuva.md`, file)
  if (typeof picture === 'string') throw new Error(`${path} is ${picture}`)
  return picture
}

function variant(picture: Picture, name: string) {
  const found = variantsOf(picture).find((each) => each.name === name)
  if (!found) throw new Error(`There is no ${name}.`)
  return found
}

async function aStoreWithPicture(lanes = 1) {
  const content = aContentFolder({ [rua]: await aPicture({ width: 40, height: 30 }) })
  const picture = await pictureIn(content)
  const watched = aPictureStore(content, lanes)
  const kept = join(watched.folder, rua, picture.name.slice(0, 16))
  return { content, picture, kept, ...watched }
}

describe('a variant', () => {
  test('is made once, however many ask for it at once, and kept', async () => {
    const { store, picture, made, kept } = await aStoreWithPicture(2)
    const asked = Array.from({ length: 50 }, () => store.bytes(picture, variant(picture, '40.webp')))
    const [first, ...others] = await Promise.all(asked)
    expect(await sharp(first).metadata()).toMatchObject({ format: 'webp', width: 40, height: 30 })
    expect(others.every((bytes) => first?.equals(bytes as Buffer))).toBe(true)
    expect(made).toEqual(['40.webp'])
    expect(readdirSync(kept)).toEqual(['40.webp'])
    expect(readFileSync(join(kept, '40.webp')).equals(first as Buffer)).toBe(true)
  })

  test('that was made is not made again after a restart', async () => {
    const { content, store, picture } = await aStoreWithPicture()
    const before = await store.bytes(picture, variant(picture, '40.webp'))
    const restarted = aPictureStore(content)
    expect(await restarted.store.bytes(picture, variant(picture, '40.webp'))).toEqual(before)
    expect(restarted.made).toEqual([])
  })

  test('is made anew when the folder was deleted', async () => {
    const { store, picture, made, folder } = await aStoreWithPicture()
    const before = await store.bytes(picture, variant(picture, '1x1.jpg'))
    rmSync(folder, { recursive: true })
    expect(await store.bytes(picture, variant(picture, '1x1.jpg'))).toEqual(before)
    expect(made).toEqual(['1x1.jpg', '1x1.jpg'])
  })

  test('is shown even where it cannot be kept', async () => {
    const { store, picture, folder, log } = await aStoreWithPicture()
    mkdirSync(join(folder, '..'), { recursive: true })
    writeFileSync(folder, 'in the way')
    const bytes = await store.bytes(picture, variant(picture, '40.webp'))
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 40 })
    expect(log).toEqual([
      expect.stringMatching(/^40\.webp of articles\/2026\/03\/rua\.png could not be kept: /),
    ])
  })

  test('may be made ahead', async () => {
    const { store, picture, made, kept } = await aStoreWithPicture()
    const names = ['40.avif', '40.webp', '40.jpg']
    await store.start()
    store.makeAhead(
      picture,
      names.map((name) => variant(picture, name)),
    )
    await expect.poll(() => existsSync(kept) && readdirSync(kept).sort()).toEqual([...names].sort())
    expect(made.toSorted()).toEqual(names.toSorted())
  })

  test('is not made ahead by a build', async () => {
    const { store, picture, made } = await aStoreWithPicture()
    store.makeAhead(picture, [variant(picture, '40.avif')])
    await store.bytes(picture, variant(picture, '40.webp'))
    expect(made).toEqual(['40.webp'])
  })
})

describe('a picture that changed', () => {
  test('has nothing made of it for its old address', async () => {
    const { content, store, picture, made, folder } = await aStoreWithPicture()
    content.write(rua, await aPicture({ width: 40, height: 30, background: 'blue' }))
    expect(await store.bytes(picture, variant(picture, '40.webp'))).toBeUndefined()
    expect(made).toEqual([])
    expect(existsSync(folder)).toBe(false)
  })

  test('takes the place of what it was', async () => {
    const { content, store, picture, folder } = await aStoreWithPicture()
    await store.bytes(picture, variant(picture, '40.webp'))
    content.write(rua, await aPicture({ width: 40, height: 30, background: 'blue' }))
    const after = await pictureIn(content)
    await store.bytes(after, variant(after, '40.jpg'))
    expect(readdirSync(join(folder, rua))).toEqual([after.name.slice(0, 16)])
  })
})

test('a picture that cannot be decoded is told of once, and tried once', async () => {
  const whole = await sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: 'red',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .png()
    .toBuffer()
  whole.fill(0x55, 2000, whole.length - 200)
  const content = aContentFolder({ [rua]: whole })
  const picture = await pictureIn(content)
  const { store, made, log } = aPictureStore(content)
  for (const name of ['300.webp', '300.webp', '160.avif']) {
    expect(await store.bytes(picture, variant(picture, name))).toBeUndefined()
  }
  expect(made).toEqual(['300.webp'])
  expect(log).toEqual([
    expect.stringMatching(/^articles\/2026\/03\/rua\.png cannot be shown: it is damaged /),
  ])
})

describe('sweeping', () => {
  const plaza = 'articles/2026/04/praça nova.jpg'

  async function aSweptPaper() {
    const content = aContentFolder({ [rua]: await aPicture(), [plaza]: await aPicture() })
    const watched = aPictureStore(content)
    for (const path of [rua, plaza]) {
      const picture = await pictureIn(content, path)
      await watched.store.bytes(picture, variant(picture, '4.webp'))
    }
    return { content, ...watched }
  }

  test('removes what was made of pictures that are gone, and nothing else', async () => {
    const { content, store, folder } = await aSweptPaper()
    content.remove(rua)
    await store.sweep()
    expect(existsSync(join(folder, rua))).toBe(false)
    expect(readdirSync(join(folder, plaza))).toHaveLength(1)
  })

  test('also when their whole folder is gone', async () => {
    const { content, store, folder } = await aSweptPaper()
    content.remove('articles/2026/04')
    await store.sweep()
    expect([existsSync(join(folder, rua)), existsSync(join(folder, plaza))]).toEqual([true, false])
  })

  test('leaves everything alone while the content is out of reach', async () => {
    const { content, store, folder } = await aSweptPaper()
    content.move('articles', 'elsewhere')
    await store.sweep()
    expect([existsSync(join(folder, rua)), existsSync(join(folder, plaza))]).toEqual([true, true])
  })

  test('has nothing to do before anything was made', async () => {
    const { store, log } = aPictureStore(aContentFolder())
    await store.sweep()
    expect(log).toEqual([])
  })
})
