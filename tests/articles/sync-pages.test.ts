import { expect, test } from 'vitest'
import { aPaper, type Paper } from '../builders/a-paper.ts'
import { aPicture } from '../builders/a-picture.ts'

const withPicture = '---\ntitle: Quem somos\n---\n\n![A redação](redacao.png)\n'

/** A page that shows a picture, and whether something of its folder makes it another page. */
async function isAnotherPage(change: (paper: Paper) => Promise<string>) {
  const picture = await aPicture()
  const paper = await aPaper({ 'pages/quem-somos.md': withPicture, 'pages/redacao.png': picture })
  const before = paper.catalog.settingsVersion()
  await paper.sync([await change(paper)])
  return paper.catalog.settingsVersion() !== before
}

test('a page is another one when a picture that it shows changes, comes or goes', async () => {
  const changes = async (paper: Paper) => {
    paper.write('pages/redacao.png', await aPicture({ background: 'blue' }))
    return 'pages/redacao.png'
  }
  expect(await isAnotherPage(changes)).toBe(true)
  const goes = async (paper: Paper) => {
    paper.remove('pages/redacao.png')
    return 'pages'
  }
  expect(await isAnotherPage(goes)).toBe(true)

  const paper = await aPaper({ 'pages/quem-somos.md': withPicture })
  const before = paper.catalog.settingsVersion()
  paper.write('pages/redacao.png', await aPicture())
  await paper.sync(['pages/redacao.png'])
  expect(paper.catalog.settingsVersion()).not.toBe(before)
})

test.each(['pages/rua.png', 'pages/.redacao.png', 'pages/2019/redacao.png', 'authors/redacao.png'])(
  'a page is the same when %s comes, which it does not show',
  async (path) => {
    const comes = async (paper: Paper) => {
      paper.write(path, await aPicture({ background: 'blue' }))
      return path
    }
    expect(await isAnotherPage(comes)).toBe(false)
  },
)

test('a page is the same when nothing has changed', async () => {
  expect(await isAnotherPage(async () => 'pages')).toBe(false)
})
