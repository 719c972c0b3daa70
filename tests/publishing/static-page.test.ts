import { expect, test } from 'vitest'
import { staticPage } from '../../src/publishing/static-page.ts'
import { aPicture } from '../builders/a-picture.ts'
import { aWiredPaper } from '../builders/a-wired-paper.ts'

const page = '---\ntitle: Quem somos\n---\n\nEscrevemos.\n\n![A redação](redacao.png)\n'

async function shown() {
  const props = await staticPage('quem-somos')
  return { html: props?.view.html ?? '', version: props?.version }
}

test('a page shows the pictures that lie beside it, as articles do', async () => {
  const picture = await aPicture({ width: 40, height: 30 })
  aWiredPaper({ 'pages/quem-somos.md': page, 'pages/redacao.png': picture })
  const { html } = await shown()
  expect(html).toMatch(/<picture><source [^>]*srcset="\/media\/[0-9a-f]{16}\/pages\/redacao\.png\/40\.avif /)
  expect(html).toMatch(/<img src="\/media\/[0-9a-f]{16}\/pages\/redacao\.png\/40\.jpg" alt="A redação" /)
})

test.each(['../authors/redacao.png', '../articles/redacao.png', '/redacao.png', 'outra.png'])(
  'a page says what %s shows, which does not lie beside it',
  async (src) => {
    const picture = await aPicture()
    aWiredPaper({
      ...{ 'pages/quem-somos.md': page.replace('redacao.png', src), 'authors/redacao.png': picture },
      ...{ 'articles/redacao.png': picture, 'redacao.png': picture },
    })
    const { html } = await shown()
    expect(html).not.toContain('<img')
    expect(html).toContain('A redação')
  },
)

test('a page shows a picture that came or changed, in a new version', async () => {
  const paper = aWiredPaper({ 'pages/quem-somos.md': page })
  const pages = [await shown()]
  for (const background of ['red', 'blue']) {
    paper.write('pages/redacao.png', await aPicture({ background }))
    await paper.wired.sync()
    pages.push(await shown())
  }
  expect(new Set(pages.map(({ version }) => version)).size).toBe(3)
  expect(new Set(pages.map(({ html }) => html)).size).toBe(3)
})
