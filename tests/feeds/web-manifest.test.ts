import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { webManifest } from '../../src/feeds/web-manifest.ts'
import { schemeColors } from '../../src/site/scheme-colors.ts'

const paper = { name: 'Gazeta da Ladeira', description: 'Notícias da cidade.', locale: 'pt-BR' }
const manifest = webManifest(paper)
const icons = manifest.icons as { src: string; sizes: string; type: string; purpose?: string }[]

describe('the manifest', () => {
  test('says who the paper is, in its language', () => {
    expect(manifest).toMatchObject({
      ...{ name: 'Gazeta da Ladeira', short_name: 'Gazeta', description: 'Notícias da cidade.' },
      ...{ lang: 'pt-BR', dir: 'ltr', id: '/', start_url: '/', scope: '/', display: 'minimal-ui' },
      ...{ theme_color: '#fffdf9', background_color: '#fffdf9' },
    })
  })

  test.each([
    ['Nexo', 'Nexo'],
    ['A Tribuna do Povo', 'A Tribuna'],
    ['The Quiet Times', 'The Quiet'],
    ['Paralelepípedo', 'Paralelepípe'],
  ])('shortens %s to %s', (name, short) => {
    expect(webManifest({ ...paper, name }).short_name).toBe(short)
  })

  test('leaves out a description that is not there', () => {
    expect(webManifest({ ...paper, description: '' })).not.toHaveProperty('description')
  })

  test.each(icons.filter(({ type }) => type === 'image/png'))(
    'names an icon of the size it has: $src',
    async (icon) => {
      const { width, height, format } = await sharp(`public${icon.src}`).metadata()
      expect([`${width}x${height}`, `image/${format}`]).toEqual([icon.sizes, icon.type])
    },
  )

  test('has the icons that launchers ask for, one of them to be cut to any shape', () => {
    expect(icons.map(({ sizes, purpose }) => [sizes, purpose])).toEqual([
      ['any', undefined],
      ['192x192', undefined],
      ['512x512', undefined],
      ['512x512', 'maskable'],
    ])
  })
})

test('the colours of the paper are those of the style sheet', () => {
  const { light, dark } = schemeColors
  const tokens = readFileSync('src/ui/styles/tokens.css', 'utf8')
  expect(tokens).toContain(`--paper: var(--light, ${light}) var(--dark, ${dark});`)
})
