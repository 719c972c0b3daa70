import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '../../src/articles/render-markdown.ts'
import { messagesFor } from '../../src/site/messages/messages-for.ts'
import { parseHtml } from '../builders/parse-html.ts'

const messages = messagesFor('pt-BR', 'pt-BR')
const there = { name: '0123/articles/2026/03/foto.jpg', width: 400, height: 300 }
const picture = async (src: string) => (src === 'foto.jpg' ? there : undefined)
const render = (body: string, lang = 'pt-BR') =>
  renderMarkdown(body, { messages: messagesFor(lang, 'pt-BR'), picture })

const at = '/media/0123/articles/2026/03/foto.jpg/400'
const sizes = 'sizes="(min-width: 38rem) 35.5rem, calc(100vw - 2rem)"'
const img =
  `<picture><source type="image/avif" srcset="${at}.avif 400w" ${sizes}>` +
  `<source type="image/webp" srcset="${at}.webp 400w" ${sizes}>` +
  `<img src="${at}.jpg" alt="Rua" srcset="${at}.jpg 400w" ${sizes} ` +
  'width="400" height="300" loading="lazy" decoding="async"></picture>'

describe('Markdown', () => {
  test.each([
    ['Um *dia* de **água**.', '<p>Um <em>dia</em> de <strong>água</strong>.</p>\n'],
    ['- um\n- dois', '<ul>\n<li>um</li>\n<li>dois</li>\n</ul>\n'],
    ['> Chuva!', '<blockquote>\n<p>Chuva!</p>\n</blockquote>\n'],
    ['~~seca~~', '<p><del>seca</del></p>\n'],
    ['[aqui](/sobre)', '<p><a href="/sobre">aqui</a></p>\n'],
    ['`<b>`', '<p><code>&#x3C;b></code></p>\n'],
    ['Das 10:30 às 12:00', '<p>Das 10:30 às 12:00</p>\n'],
    ['placar:dois a zero', '<p>placar:dois a zero</p>\n'],
    ['nota:[x]{y}', '<p>nota:[x]{y}</p>\n'],
    ['# Manhã', '<h2 id="s-manha">Manhã</h2>\n'],
    ['Manhã\n=====', '<h2 id="s-manha">Manhã</h2>\n'],
    ['## Manhã', '<h2 id="s-manha">Manhã</h2>\n'],
    ['### Manhã', '<h3 id="s-manha">Manhã</h3>\n'],
    ['', ''],
  ])('%j becomes %j', async (body, html) => {
    expect(await render(body)).toBe(html)
  })

  test('has its tables in a region that scrolls and that the keyboard can reach', async () => {
    const { body } = parseHtml(await render('| a | b |\n|---|---|\n| 1 | 2 |\n\n> | c |\n> |---|\n> | 3 |\n'))
    const regions = [...body.querySelectorAll('section.table-scroll[tabindex="0"]')]
    expect(regions.map((region) => region.getAttribute('aria-label'))).toEqual(['Tabela 1', 'Tabela 2'])
    expect(body.querySelectorAll('table')).toHaveLength(2)
    expect(body.querySelectorAll('.table-scroll > table')).toHaveLength(2)
  })
})

describe('pictures', () => {
  test('have their size, so that the page does not jump', async () => {
    expect(await render('![Rua](foto.jpg)')).toBe(`<p>${img}</p>\n`)
  })

  test('may have a caption and a credit', async () => {
    const html = await render('::figure[Às *sete*]{src="foto.jpg" alt="Rua" credit="Ana Lima"}')
    expect(html.replaceAll('\n', '')).toBe(
      `<figure>${img}<figcaption>Às <em>sete</em><small>Ana Lima</small></figcaption></figure>`,
    )
  })

  test('without a caption have no empty place for one', async () => {
    const html = await render('::figure{src="foto.jpg" alt="Rua"}')
    expect(html).toContain('<figure>')
    expect(html).not.toContain('<figcaption>')
  })

  test('may have their address elsewhere in the text', async () => {
    expect(await render('![Rua][r]\n\n[r]: foto.jpg\n')).toBe(`<p>${img}</p>\n`)
  })

  test.each([
    ['![Mapa](https://example.com/x.png)', '<p><a href="https://example.com/x.png">Mapa</a></p>\n'],
    ['![Mapa][m]\n\n[m]: https://example.com/x.png', '<p><a href="https://example.com/x.png">Mapa</a></p>\n'],
    ['![Mapa](fora.jpg)', '<p>Mapa</p>\n'],
  ])('that we do not have are never loaded from elsewhere: %j', async (body, html) => {
    expect(await render(body)).toBe(html)
  })

  test.each([
    '![a](//example.com/x.png)',
    '![a](data:image/png;base64,AAAA)',
    '![a](http://x.example/y.png "t")',
  ])('leave no img behind for %j', async (body) => {
    expect(await render(body)).not.toContain('<img')
  })

  test('of another site within a link do not make a link within a link', async () => {
    const html = await render('[![Mapa](https://example.com/x.png)](https://example.com)')
    expect(html.match(/<a /g)).toHaveLength(1)
    expect(html).toContain('Mapa')
  })
})

describe('footnotes', () => {
  const body = 'Um[^a] e dois[^b], outra vez[^a].\n\n[^a]: Primeira.\n[^b]: Segunda.\n'

  test('lead to their note and back', async () => {
    const html = await render(body)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets).toHaveLength(6)
    expect(targets.filter((id) => !ids.includes(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each(['1', 'não-é', 'a/b', 'comments', '__proto__', 'x"y', '%41', 'NOTA'])(
    'may be called %j',
    async (label) => {
      const { body: page } = parseHtml(await render(`Um[^${label}], e[^${label}].\n\n[^${label}]: Nota.\n`))
      const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
      expect(ids.sort()).toEqual([
        'footnote-label',
        'user-content-fn-1',
        'user-content-fnref-1',
        'user-content-fnref-1-2',
      ])
      for (const link of page.querySelectorAll('a')) expect(ids).toContain(link.hash.slice(1))
    },
  )

  test.each([
    ['pt-BR', 'Notas', 'Voltar à referência'],
    ['en', 'Notes', 'Back to reference'],
  ])('speak %s', async (lang, heading, back) => {
    const html = await render(body, lang)
    expect(html).toMatch(new RegExp(`<h2[^>]*>${heading}</h2>`))
    expect(html).toContain(`aria-label="${back}`)
  })

  test('of one language do not change those of the next', async () => {
    await render(body, 'en')
    expect(await render(body, 'pt-BR')).not.toMatch(/Notes|Back to/)
  })
})

describe('headings', () => {
  test('have addresses that nothing else on the page can have', async () => {
    const html = await render(
      '## Comments\n\n## Ele disse: “não é”\n\n## Comments\n\n### — …\n\n## Um *só*[^1]\n\n[^1]: x',
    )
    expect([...html.matchAll(/<h[23] id="(s[^"]*)"/g)].map(([, id]) => id)).toEqual([
      ...['s-comments', 's-ele-disse-nao-e', 's-comments-2', 's', 's-um-so'],
    ])
  })
})

describe('what would run or lead away', () => {
  test.each([
    '<script>alert(1)</script>',
    'a <img src=x onerror=alert(1)> b',
    '<iframe src="https://example.com"></iframe>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:alert)',
    '![x](javascript:alert(1))',
    '<javascript:alert(1)>',
    '[x][r]\n\n[r]: javascript:alert(1)',
    '::figure[<b onclick=alert(1)>x</b>]{src="javascript:alert(1)" alt="x" onclick="alert(1)"}',
    '::embed{url="javascript:alert(1)" title="x" onclick="alert(1)"}',
    '::embed[<script>alert(1)</script>]{url="data:text/html,x" title="<script>alert(1)</script>"}',
    ':::note[<script>alert(1)</script>]{onclick="alert(1)"}\nx\n:::',
    ':lang[<script>alert(1)</script>]{en}',
    '::video{src=x onerror="alert(1)" style="x" class="y"}',
    ':::nota{onclick="alert(1)"}\nx\n:::',
  ])('is gone from %j', async (body) => {
    expect(await render(body)).not.toMatch(
      /<(script|iframe)|<[^>]+ (on\w+|style)=|(href|src)="\s*(javascript|data|vbscript):/i,
    )
  })

  test('cannot take an id that the page uses', async () => {
    expect(await render('::video{#comments .table-scroll}\n')).not.toContain('id="comments"')
  })
})

test('text nested deeper than anybody writes does not overflow the stack', async () => {
  await expect(renderMarkdown(`${'>'.repeat(10_000)} x`, { messages, picture })).resolves.toBeTypeOf('string')
})
