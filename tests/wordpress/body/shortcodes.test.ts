import { expect, test } from 'vitest'
import { markdownOf } from './a-body-around.ts'

const here = 'https://gazeta.example/wp-content/uploads/rua.jpg'

test.each([
  ['caption="Disse &quot;chega&quot; ontem"', '::figure[Disse "chega" ontem]{src="rua.jpg" alt="A rua"}\n'],
  ['caption="Disse “chega” ontem"', '::figure[Disse “chega” ontem]{src="rua.jpg" alt="A rua"}\n'],
  ['caption=“Sem retas”', '::figure[Sem retas]{src="rua.jpg" alt="A rua"}\n'],
])('quotation marks within those of %s are words', async (attribute, markdown) => {
  expect(await markdownOf(`[caption ${attribute}]<img src="${here}" alt="A rua">[/caption]`)).toBe(markdown)
})

test.each([
  ['[slideshow]', '::figure{src="rua.jpg" alt="Rua cheia"}'],
  ['[wpvideo abcdefgh]', '::embed{url="https://videopress.com/v/abcdefgh" title="Vídeo no WordPress.tv"}'],
  ['[video src="https://vimeo.com/1"]', '::embed{url="https://vimeo.com/1" title="Vídeo no Vimeo"}'],
  [
    '[googlemaps https://maps.google.com/maps?q=vale]',
    '::embed{url="https://maps.google.com/maps?q=vale" title="Página em maps.google.com"}',
  ],
])('%s is shown', async (body, markdown) => {
  expect(await markdownOf(body)).toContain(markdown)
})

test('the address of a text of the same paper, alone on a line, is a link to where that is now', async () => {
  const address = 'https://gazeta.example/2013/05/a-seca/'
  expect(await markdownOf(`Um.\n\n${address}\n\nDois.`)).toBe(
    `Um.\n\n[${address}](/articles/a-seca)\n\nDois.\n`,
  )
})

test('a list in which nothing but pictures is, as slide shows are, is pictures', async () => {
  const item = (name: string) =>
    `<li><figure><img src="https://gazeta.example/wp-content/uploads/${name}.jpg" alt="${name}"></figure></li>`
  expect(await markdownOf(`<ul>${item('rua')}${item('ponte')}</ul>`)).toBe(
    '::figure{src="rua.jpg" alt="rua"}\n\n::figure{src="ponte.jpg" alt="ponte"}\n',
  )
})
