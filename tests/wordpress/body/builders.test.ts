import { expect, test } from 'vitest'
import { elementorHtml } from '../../../src/wordpress/body/elementor-html.ts'
import { lossesOf, markdownOf } from './a-body-around.ts'

const rawHtml = Buffer.from(encodeURIComponent('<p>Olá</p>')).toString('base64')

test.each([
  ['[vc_row][vc_column][vc_column_text]Um.\n\nDois.[/vc_column_text][/vc_column][/vc_row]', 'Um.\n\nDois.\n'],
  ['[vc_custom_heading text="A cheia" font_container="tag:h2"]', '## A cheia\n'],
  ['[vc_btn title="Leia" link="url:https%3A%2F%2Fx.org%2Fa|target:_blank"]', '[Leia](https://x.org/a)\n'],
  ['[vc_cta h2="Chamada" h4="Linha fina"]Texto.[/vc_cta]', '**Chamada**\n\nLinha fina\n\nTexto.\n'],
  [`[vc_raw_html]${rawHtml}[/vc_raw_html]`, 'Olá\n'],
  ['[vc_gallery images="7" img_size="full"]', '::figure{src="rua.jpg" alt="Rua cheia"}\n'],
  [
    '[et_pb_image src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="A rua"][/et_pb_image]',
    '::figure{src="rua.jpg" alt="A rua"}\n',
  ],
  [
    '[et_pb_button button_url="https://x.org/b" button_text="Clique"][/et_pb_button]',
    '[Clique](https://x.org/b)\n',
  ],
  ['[et_pb_blurb title="Um %22lema%22"]<p>Texto.</p>[/et_pb_blurb]', '**Um "lema"**\n\nTexto.\n'],
  [
    '[et_pb_video src="https://www.youtube.com/watch?v=abcdefghijk"][/et_pb_video]',
    '::embed{url="https://www.youtube.com/watch?v=abcdefghijk" title="Vídeo no YouTube"}\n',
  ],
  [
    '[fusion_imageframe image_id="7|full"]https://gazeta.example/wp-content/uploads/rua.jpg[/fusion_imageframe]',
    '::figure{src="rua.jpg" alt="rua"}\n',
  ],
  ['[fusion_button link="https://x.org/" size="large"]Assine[/fusion_button]', '[Assine](https://x.org/)\n'],
  ['[chamada url="https://x.org/c"]', '<https://x.org/c>\n'],
  ['Veja [caixa titulo="x" title="Saiba mais"]isto[/caixa].', 'Veja **Saiba mais** isto.\n'],
])('what readers saw of %s stays', async (body, markdown) => {
  expect(await markdownOf(body)).toBe(markdown)
})

test('settings of a shortcode are no words', async () => {
  expect(
    await markdownOf('[vc_row title="yes" text="#fff"]Um.[/vc_row][contact-form-7 id="1" title="Contato"]'),
  ).toBe('Um.\n')
})

test('a gallery without numbers has the pictures that were sent in with its post, but those left out', async () => {
  expect(await markdownOf('[gallery columns="2" exclude="8"]')).toBe(
    '::figure{src="rua.jpg" alt="Rua cheia"}\n',
  )
  expect(await lossesOf('[gallery id="99"]')).toEqual(['shortcode gallery'])
})

test('what Elementor keeps in a field becomes headings, paragraphs, pictures, links and videos', async () => {
  const widget = (widgetType: string, settings: object) => ({
    elType: 'widget',
    widgetType,
    settings,
    elements: [],
  })
  const data = [
    {
      elType: 'section',
      settings: { background_image: { url: 'https://gazeta.example/x.jpg', id: 1 }, _title: 'Seção' },
      elements: [
        widget('heading', { title: 'A cheia', title_color: '#fff', header_size: 'h3' }),
        widget('text-editor', { editor: '<p>Um <b>dia</b>.</p>' }),
        widget('image', { image: { url: 'https://gazeta.example/wp-content/uploads/rua.jpg', id: 7 } }),
        widget('button', { text: 'Assine', link: { url: 'https://x.org/' }, text_align: 'center' }),
        widget('tabs', { tabs: [{ tab_title: 'Aba', tab_content: '<p>Dentro.</p>' }] }),
        widget('video', { youtube_url: 'https://www.youtube.com/watch?v=abcdefghijk' }),
      ],
    },
  ]
  expect(await markdownOf(elementorHtml(JSON.stringify(data)))).toBe(`### A cheia

Um **dia**.

::figure{src="rua.jpg" alt="Rua cheia"}

[Assine](https://x.org/)

## Aba

Dentro.

::embed{url="https://www.youtube.com/watch?v=abcdefghijk" title="Vídeo no YouTube"}
`)
})

test.each(['', '{', 'null', '7', '[null,{"settings":null,"elements":[7]}]'])(
  '%j is no page of Elementor',
  (json) => {
    expect(elementorHtml(json)).toBe('')
  },
)

test('the words in a block of Advanced Custom Fields stay', async () => {
  const data = { citacao: 'Nunca vi tanta água', _citacao: 'field_5f', cor: 'azul', largura: '50' }
  const block = `<!-- wp:acf/citacao ${JSON.stringify({ name: 'acf/citacao', data })} /-->`
  expect(await markdownOf(block)).toBe('Nunca vi tanta água\n')
  expect(await lossesOf(block)).toEqual(['block acf/citacao'])
})

test('bold of Word is bold', async () => {
  expect(await markdownOf('<p><b style="mso-bidi-font-weight:normal">Rio</b> cheio</p>')).toBe(
    '**Rio** cheio\n',
  )
})
