import { describe, expect, test } from 'vitest'
import { bodyOf } from './a-body-around.ts'

const inBlock = (html: string) => bodyOf(`<!-- wp:html -->${html}<!-- /wp:html -->`)
const names = (list: string) => list.split(' ')

test.each(
  names(
    'address article aside center dd div fieldset figcaption footer header hgroup legend li main nav noscript p ' +
      'search section summary',
  ),
)('the words of <%s> stand on lines of their own', async (name) => {
  expect(await inBlock(`um<${name}>dois</${name}>três`)).toEqual({
    markdown: 'um\n\ndois\n\ntrês',
    losses: [],
  })
})

test.each(names('form select textarea button svg canvas math applet template title datalist dialog'))(
  '<%s> is left out, and told',
  async (name) => {
    expect(await inBlock(`um <${name}>x</${name}>dois`)).toEqual({
      markdown: 'um dois',
      losses: [`element <${name}>`],
    })
  },
)

test.each(names('meta link base param source area map noframes'))(
  '<%s> says nothing, and nobody is told',
  async (name) => {
    expect(await inBlock(`um <${name}></${name}>dois`)).toEqual({ markdown: 'um dois', losses: [] })
  },
)

describe('A picture that nobody described is called after', () => {
  test.each([
    ['rua-alagada-2.jpg', 'rua alagada 2'],
    ['rua_alagada-300x200.jpg', 'rua alagada'],
    ['rua-scaled.jpg', 'rua'],
    ['rua-e1394000000000.jpg', 'rua'],
    ['%C3%A1gua.png', 'água'],
    ['a%zzgua.png', 'a%zzgua'],
    ['IMG_2031.jpg', 'Imagem'],
    ['DSC01234.JPG', 'Imagem'],
    ['WhatsApp-Image-2020-03-09-at-10.11.12.jpeg', 'Imagem'],
    ['screenshot-1.png', 'Imagem'],
    ['5f2a9b7c1d3e4f60.jpg', 'Imagem'],
    ['1.jpg', 'Imagem'],
  ])('its file %s: %s', async (name, alt) => {
    const { markdown } = await bodyOf(`<img src="https://outro.example/${name}">`)
    expect(markdown).toBe(`![${alt}](https://outro.example/${name})`)
  })
})
