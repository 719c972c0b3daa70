import { expect, test } from 'vitest'
import { aPaper } from '../builders/a-paper.ts'
import { aPicture } from '../builders/a-picture.ts'

const ana = 'authors/ana-lima.md'
const withPicture = '---\nname: Ana Lima\npicture: ana.png\n---\n'

test('an author’s portrait is measured, and found again when the file changes', async () => {
  const paper = await aPaper({
    [ana]: withPicture,
    'authors/ana.png': await aPicture({ width: 40, height: 40 }),
  })
  const before = paper.catalog.author('ana-lima')?.picture
  expect(before).toMatchObject({ width: 40, height: 40 })
  const version = paper.catalog.settingsVersion()
  paper.write('authors/ana.png', await aPicture({ width: 60, height: 60 }))
  await paper.sync(['authors'])
  expect(paper.catalog.author('ana-lima')?.picture).toMatchObject({ width: 60, height: 60 })
  expect(paper.catalog.settingsVersion()).not.toBe(version)
})

test('a portrait that is missing is told, and the author is there without it', async () => {
  const paper = await aPaper({ [ana]: withPicture })
  expect(paper.problems()).toEqual([
    'authors/ana-lima.md:3:10  picture.src  A imagem ana.png não está na pasta deste texto.',
  ])
  expect(paper.catalog.author('ana-lima')).toMatchObject({ name: 'Ana Lima' })
  expect(paper.catalog.author('ana-lima')).not.toHaveProperty('picture')
})

test('a file that breaks keeps its author as it was', async () => {
  const paper = await aPaper({ [ana]: withPicture, 'authors/ana.png': await aPicture() })
  paper.write(ana, '---\nnome: Ana\n---\n')
  await paper.sync()
  expect(paper.catalog.author('ana-lima')).toMatchObject({ name: 'Ana Lima', picture: { width: 4 } })
})
