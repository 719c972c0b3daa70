import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { uploadsFolder } from '../../../src/wordpress/media/uploads-folder.ts'
import { aPicture } from '../../builders/a-picture.ts'
import { aFolder } from './a-folder.ts'

const uploads = 'https://old.example/wp-content/uploads'

/** What is found, by its path below the folder. */
async function find(dir: string, address: string) {
  const found = await uploadsFolder(dir).find(new URL(address))
  return 'path' in found ? found.path.slice(dir.length + 1) : found.fault
}

describe('a folder of uploads', () => {
  test.each([
    ['2019/05/x.png', `${uploads}/2019/05/x.png`],
    ['uploads/2019/05/x.png', `${uploads}/2019/05/x.png`],
    ['wp-content/uploads/2019/05/x.png', `${uploads}/2019/05/x.png`],
    ['2019/05/x.png', `${uploads}/2019/05/x.png?resize=300&ssl=1`],
    ['2019/05/x.png', 'https://old.example/blog/wp-content/uploads/2019/05/x.png'],
    ['blog/wp-content/uploads/2019/05/x.png', 'https://old.example/blog/wp-content/uploads/2019/05/x.png'],
    ['sites/2/2019/05/x.png', `${uploads}/sites/2/2019/05/x.png`],
    ['wp-content/uploads/sites/2/2019/05/x.png', `${uploads}/sites/2/2019/05/x.png`],
    ['2019/05/x.png', 'https://old.example/cidade/files/2019/05/x.png'],
    ['files/2019/05/x.png', 'https://old.example/cidade/files/2019/05/x.png'],
    ['uploads/2019/05/x.png', 'https://old.example/app/uploads/2019/05/x.png'],
    ['2019/05/x.png', 'https://gazeta.files.wordpress.com/2019/05/x.png?w=600'],
    ['2019/05/São João.png', `${uploads}/2019/05/S%C3%A3o%20Jo%C3%A3o.png`],
  ])('has %s for %s', async (path, address) => {
    expect(await find(aFolder({ [path]: await aPicture() }), address)).toBe(path)
  })

  test.each([
    ['NFC', 'NFD'],
    ['NFD', 'NFC'],
  ])('has a name in %s that is asked for in %s', async (there, asked) => {
    const dir = aFolder({ [`2019/${'praça.png'.normalize(there)}`]: await aPicture() })
    const name = encodeURIComponent('praça.png'.normalize(asked))
    expect(await find(dir, `${uploads}/2019/${name}`)).toBe(`2019/${'praça.png'.normalize(there)}`)
  })

  test('may be the one of one site of a network, and is not taken for another site’s', async () => {
    const dir = aFolder({ 'sites/2/2019/x.png': await aPicture(), '2019/x.png': await aPicture() })
    const own = join(dir, 'sites/2')
    expect(await find(own, `${uploads}/sites/2/2019/x.png`)).toBe('2019/x.png')
    expect(await find(own, `${uploads}/sites/3/2019/x.png`)).toBe('missing')
    expect(await find(dir, `${uploads}/sites/3/2019/x.png`)).toBe('missing')
  })

  test.each([
    ['%2e%2e%2fsecret.png', 'outside'],
    ['..%5csecret.png', 'outside'],
    ['x.png%00', 'outside'],
    ['%2Ftmp%2Fsecret.png', 'outside'],
    ['%2e%2e/secret.png', 'outside'],
    ['2019/%2e%2e/secret.png', 'missing'],
    ['%252e%252e%252fsecret.png', 'missing'],
    ['linked/secret.png', 'missing'],
    ['link.png', 'missing'],
    ['dangling.png', 'missing'],
    ['folder.png', 'missing'],
  ])('gives nothing for %s', async (path, fault) => {
    const picture = await aPicture()
    const root = aFolder({ 'secret.png': picture, 'out/secret.png': picture, 'dir/2019/x.png': picture })
    const dir = join(root, 'dir')
    symlinkSync(join(root, 'out'), join(dir, 'linked'))
    symlinkSync(join(root, 'secret.png'), join(dir, 'link.png'))
    symlinkSync(join(root, 'nowhere.png'), join(dir, 'dangling.png'))
    mkdirSync(join(dir, 'folder.png'))
    expect(await find(dir, `${uploads}/${path}`)).toBe(fault)
  })

  test('gives nothing for other addresses, and may be missing itself', async () => {
    expect(await find(aFolder({ 'logo.png': await aPicture() }), 'https://old.example/logo.png')).toBe(
      'outside',
    )
    expect(await find('/nowhere/at/all', `${uploads}/x.png`)).toBe('missing')
  })
})

describe('of the files of one picture', () => {
  const sizes = {
    original: { 'x.png': aPicture({ width: 90, height: 60 }) },
    scaled: { 'x-scaled.png': aPicture({ width: 60, height: 40 }) },
    copy: { 'x-30x20.png': aPicture({ width: 30, height: 20 }) },
  }
  const folderOf = async (...kinds: (keyof typeof sizes)[]) => {
    const files = kinds.flatMap((kind) => Object.entries(sizes[kind]))
    return aFolder(
      Object.fromEntries(await Promise.all(files.map(async ([name, made]) => [name, await made]))),
    )
  }

  test('the original is taken, then the scaled one, then the one that was asked for', async () => {
    const asked = `${uploads}/x-30x20.png`
    expect(await find(await folderOf('original', 'scaled', 'copy'), asked)).toBe('x.png')
    expect(await find(await folderOf('scaled', 'copy'), asked)).toBe('x-scaled.png')
    expect(await find(await folderOf('copy'), asked)).toBe('x-30x20.png')
    expect(await find(await folderOf('scaled'), `${uploads}/x.png`)).toBe('x-scaled.png')
  })

  test('an original that cannot be used gives way', async () => {
    const dir = await folderOf('original', 'scaled')
    truncateSync(join(dir, 'x.png'), 21 * 1024 * 1024)
    expect(await find(dir, `${uploads}/x.png`)).toBe('x-scaled.png')
    writeFileSync(join(dir, 'x-scaled.png'), 'no picture')
    expect(await find(dir, `${uploads}/x.png`)).toBe('too-large')
  })

  test('one that is smaller than its copy is another picture', async () => {
    const dir = await folderOf('original')
    writeFileSync(join(dir, 'x-1920x1080.png'), await aPicture({ width: 1920, height: 1080 }))
    expect(await find(dir, `${uploads}/x-1920x1080.png`)).toBe('x-1920x1080.png')
  })

  test.each([
    ['x.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'not-a-picture'],
    ['x.jpg', '%PDF-1.7', 'not-a-picture'],
    ['x.jpg', '', 'not-a-picture'],
    ['x.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'broken'],
  ])('%s that holds %s is %s', async (name, content, fault) => {
    expect(await find(aFolder({ [name]: content }), `${uploads}/${name}`)).toBe(fault)
  })

  test('half a file is broken, and one with too many pixels too large', async () => {
    const whole = await aPicture({ width: 60, height: 40 })
    const half = aFolder({ 'x.png': whole.subarray(0, whole.length - 20) })
    expect(await find(half, `${uploads}/x.png`)).toBe('broken')
    const wide = aFolder({ 'x.png': await aPicture({ width: 16_001, height: 1 }) })
    expect(await find(wide, `${uploads}/x.png`)).toBe('too-large')
  })
})
