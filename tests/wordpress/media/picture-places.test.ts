import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { oldSite } from '../../../src/wordpress/media/old-site.ts'
import { PicturePlaces } from '../../../src/wordpress/media/picture-places.ts'
import { uploadsFolder } from '../../../src/wordpress/media/uploads-folder.ts'
import { aPicture } from '../../builders/a-picture.ts'
import { aFolder, filesIn } from './a-folder.ts'
import { aSiteWith } from './a-site.ts'

const may = 'articles/2019/05'
const at = (path: string) => new URL(`https://old.example/wp-content/uploads/${path}`)

type Made = { content?: string; dryRun?: boolean }

/** A content folder, and the uploads that its pictures come from. */
function aMove(
  uploads: Record<string, string | Uint8Array>,
  { content = aFolder(), dryRun = false }: Made = {},
) {
  const dir = aFolder(uploads)
  const places = new PicturePlaces(content, uploadsFolder(dir), { dryRun })
  const place = async (path: string, folder = may) => {
    const placed = await places.place(at(path), folder)
    return 'src' in placed ? placed.src : placed.fault
  }
  return { content, dir, place, inMay: () => filesIn(join(content, may)) }
}

describe('a picture that moves in', () => {
  test('lies beside its text, under a plain name', async () => {
    const picture = await aPicture()
    const { content, place, inMay } = aMove({ '2019/05/Praça São João.JPG': picture })
    expect(await place('2019/05/Pra%C3%A7a%20S%C3%A3o%20Jo%C3%A3o.JPG')).toBe('praca-sao-joao.png')
    expect(await inMay()).toEqual(['praca-sao-joao.png'])
    expect(readFileSync(join(content, may, 'praca-sao-joao.png'))).toEqual(picture)
  })

  test('is called by its bytes where its name has no letters', async () => {
    const { place } = aMove({ '日本.png': await aPicture(), '20190512.png': await aPicture() })
    const name = await place('%E6%97%A5%E6%9C%AC.png')
    expect(name).toMatch(/^foto-[0-9a-f]{8}\.png$/)
    expect(await place('20190512.png')).toBe(name)
  })

  test('is one file for all texts of a folder, whatever size they show', async () => {
    const { place, inMay } = aMove({
      'x.png': await aPicture({ width: 90, height: 60 }),
      'x-30x20.png': await aPicture({ width: 30, height: 20 }),
    })
    expect(await Promise.all([place('x.png'), place('x-30x20.png'), place('x.png')])).toEqual([
      ...['x.png', 'x.png', 'x.png'],
    ])
    expect(await inMay()).toEqual(['x.png'])
  })

  test('gets a number where its name belongs to another', async () => {
    const { place, inMay } = aMove({
      '2019/x.png': await aPicture({ background: 'red' }),
      '2020/x.png': await aPicture({ background: 'blue' }),
      '2021/x.png': await aPicture({ background: 'green' }),
    })
    const names = await Promise.all([place('2019/x.png'), place('2020/x.png'), place('2021/x.png')])
    expect(names.sort()).toEqual(['x-2.png', 'x-3.png', 'x.png'])
    expect(await inMay()).toEqual(['x-2.png', 'x-3.png', 'x.png'])
  })

  test('adds nothing when it moves in once more, in whatever order', async () => {
    const files = { '2019/x.png': await aPicture(), '2020/x.png': await aPicture({ background: 'blue' }) }
    const first = aMove(files)
    const names = [await first.place('2019/x.png'), await first.place('2020/x.png')]
    const second = aMove(files, { content: first.content })
    expect([await second.place('2020/x.png'), await second.place('2019/x.png')].reverse()).toEqual(names)
    expect(await second.inMay()).toEqual(['x-2.png', 'x.png'])
  })

  test('takes one name when many ask at once, from several runs', async () => {
    const files: Record<string, Buffer> = {}
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8])
      files[`${number}/x.png`] = await aPicture({ width: number })
    const content = aFolder()
    const moves = [aMove(files, { content }), aMove(files, { content })]
    const names = await Promise.all(
      moves.flatMap(({ place }) => Object.keys(files).map((path) => place(path))),
    )
    for (const [index, path] of [...Object.keys(files), ...Object.keys(files)].entries())
      expect(readFileSync(join(content, may, names[index] ?? ''))).toEqual(files[path])
    expect(await filesIn(join(content, may))).toHaveLength(8)
  })

  test.each(['x.png', 'x.png/file'])('overwrites nothing of the paper: there is %s', async (mine) => {
    const content = aFolder({ [`${may}/${mine}`]: 'mine' })
    const { place } = aMove({ 'x.png': await aPicture() }, { content })
    expect(await place('x.png')).toBe('x-2.png')
    expect(readFileSync(join(content, may, mine), 'utf8')).toBe('mine')
  })

  test('follows no link in the place of its name', async () => {
    const outside = aFolder({ 'theirs.png': 'theirs' })
    const content = aFolder({ [`${may}/chuva.md`]: '' })
    symlinkSync(join(outside, 'theirs.png'), join(content, may, 'x.png'))
    symlinkSync(join(outside, 'nothing.png'), join(content, may, 'x-2.png'))
    const { place } = aMove({ 'x.png': await aPicture() }, { content })
    expect(await place('x.png')).toBe('x-3.png')
    expect(await filesIn(outside)).toEqual(['theirs.png'])
    expect(readFileSync(join(outside, 'theirs.png'), 'utf8')).toBe('theirs')
  })
})

describe('no picture moves in', () => {
  test.each([
    ['x.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'not-a-picture'],
    ['x.jpg', '%PDF-1.7', 'not-a-picture'],
  ])('from %s that holds %s', async (name, content, fault) => {
    const { place, inMay } = aMove({ [name]: content })
    expect(await place(name)).toBe(fault)
    expect(await inMay()).toEqual([])
  })

  test.each(['..', '../out', 'articles/../../out', '/tmp', 'articles//05', '', 'a\\..\\b', 'articles/./05'])(
    'into %s',
    async (folder) => {
      const { content, place } = aMove({ 'x.png': await aPicture() })
      expect(await place('x.png', folder)).toBe('outside')
      expect(await filesIn(content)).toEqual([])
    },
  )

  test('through a folder that leads out, or into a file', async () => {
    const outside = aFolder()
    const content = aFolder({ 'articles/2018': 'a file' })
    symlinkSync(outside, join(content, 'articles/2019'))
    const { place } = aMove({ 'x.png': await aPicture() }, { content })
    expect(await place('x.png')).toBe('outside')
    expect(await place('x.png', 'articles/2019')).toBe('outside')
    expect(await place('x.png', 'articles/2018/05')).toBe('outside')
    expect(await filesIn(outside)).toEqual([])
  })

  test('though a folder that leads to another of the paper is one', async () => {
    const content = aFolder()
    mkdirSync(join(content, 'articles/2019'), { recursive: true })
    symlinkSync('2019', join(content, 'articles/este-ano'))
    const { place } = aMove({ 'x.png': await aPicture() }, { content })
    expect(await place('x.png', 'articles/este-ano')).toBe('x.png')
    expect(await filesIn(join(content, 'articles/2019'))).toEqual(['x.png'])
  })

  test('without a source', async () => {
    const places = new PicturePlaces(aFolder(), undefined, { dryRun: false })
    expect(await places.place(at('x.png'), may)).toEqual({ fault: 'no-source' })
  })
})

describe('a dry run', () => {
  test('gives the names of the run, and writes nothing', async () => {
    const files = {
      '2019/x.png': await aPicture(),
      '2020/x.png': await aPicture({ background: 'blue' }),
      '2021/x.png': await aPicture(),
    }
    const { content, place } = aMove(files, { dryRun: true })
    const names = []
    for (const path of ['2019/x.png', '2020/x.png', '2021/x.png', 'missing.png'])
      names.push(await place(path))
    expect(names).toEqual(['x.png', 'x-2.png', 'x.png', 'missing'])
    expect(await filesIn(content)).toEqual([])
  })

  test('knows what is there', async () => {
    const content = aFolder({ [`${may}/x.png`]: await aPicture() })
    const { dir, place } = aMove({ 'x.png': await aPicture() }, { content, dryRun: true })
    expect(await place('x.png')).toBe('x.png')
    writeFileSync(join(dir, 'x.png'), await aPicture({ background: 'blue' }))
    expect(await place('x.png')).toBe('x-2.png')
  })

  test('asks no old site: each of its pictures is taken to be there', async () => {
    const { base, asked } = await aSiteWith({})
    const [content, folder] = [aFolder(), aFolder()]
    const places = new PicturePlaces(content, oldSite(base, { folder }), { dryRun: true })
    const paths = ['2019/X.JPEG', '2019/X-30x20.JPEG', '2020/x.jpg', '2020/x.png', 'x.svg', 'x.pdf']
    const placed = []
    for (const path of paths) placed.push(await places.place(at(path), may))
    expect(placed).toEqual([
      ...[{ src: 'x.jpg' }, { src: 'x.jpg' }, { src: 'x-2.jpg' }, { src: 'x.png' }],
      ...[{ fault: 'not-a-picture' }, { fault: 'not-a-picture' }],
    ])
    expect([asked, await filesIn(content), await filesIn(folder)]).toEqual([[], [], []])
  })
})

test('pictures of an old site move in', async () => {
  const picture = await aPicture()
  const { base } = await aSiteWith({ '/wp-content/uploads/2019/05/Rua.png': picture })
  const content = aFolder()
  const places = new PicturePlaces(content, oldSite(base, { folder: aFolder() }), { dryRun: false })
  expect(await places.place(at('2019/05/Rua.png'), may)).toEqual({ src: 'rua.png' })
  expect(await places.place(at('2019/05/Praca.png'), may)).toEqual({ fault: 'http-404' })
  expect(readFileSync(join(content, may, 'rua.png'))).toEqual(picture)
})
