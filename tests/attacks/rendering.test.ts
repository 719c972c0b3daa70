import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aSubmission } from '../builders/a-submission.ts'
import { anArticleFile } from '../builders/an-article-file.ts'
import { parseHtml } from '../builders/parse-html.ts'
import { publish } from '../server/publish.ts'
import { post, send } from '../server/send.ts'
import { serverForTests } from '../server/server-for-tests.ts'
import { eventually } from '../server/test-server.ts'

const server = serverForTests()

const payloads = [
  '<script>alert(1)</script>',
  '<svg/onload=alert(1)>',
  '<details open ontoggle=alert(1)>',
  `"'><img src=x onerror=alert(1)>`,
  '</textarea><script>alert(1)</script>',
]

describe('1. markup', () => {
  test.each(payloads)('in a text is shown as text: %s', async (comment) => {
    const { row, element, page } = await publish(server, { comment })
    expect(row.body).toBe(comment)
    expect(element.textContent).toContain(comment)
    expectHarmless(page)
  })

  test.each(payloads)('in a name is shown as text: %s', async (name) => {
    const { row, element, page } = await publish(server, { name })
    expect(row.name).toBe(name)
    expect(element.querySelector('bdi')?.textContent).toBe(name)
    expectHarmless(page)
  })

  test.each(payloads)('in any field comes back as text when the form does: %s', async (payload) => {
    const fields = aSubmission({ name: payload, comment: payload, email: payload, website: payload })
    const { status, text } = await post(server, fields)
    expect(status).toBe(422)
    const page = parseHtml(text)
    const values = [
      ...page.querySelectorAll<HTMLInputElement>(
        'form :is(input, textarea):not([type=hidden], [type=checkbox])',
      ),
    ]
    expect(values.map(({ value }) => value)).toEqual([payload, payload, payload, payload])
    expectHarmless(page)
  })

  test('in the title of an article is shown as text', async () => {
    const folder = join(server.contentDir, 'articles/2026/01')
    mkdirSync(folder, { recursive: true })
    const title = '<script>alert(1)</script><svg/onload=alert(1)>'
    const front = { title: `'${title}'`, date: '2026-01-02' }
    writeFileSync(join(folder, 'titulo-perigoso.md'), anArticleFile(front))
    await eventually(async () => (await send(server, '/articles/titulo-perigoso')).status === 200)
    const { page } = await publish(server, { article: 'titulo-perigoso' })
    expect(page.querySelector('h1')?.textContent).toBe(title)
    expectHarmless(page)
    expectHarmless(
      parseHtml((await post(server, aSubmission({ article: 'titulo-perigoso', name: '' }))).text),
    )
  })
})

test.each([
  '[x](javascript:alert(1))',
  '[x](jAvAsCrIpT:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](java\u0000script:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:alert(1))',
  '<javascript:alert(1)>',
  '[x][y]\n\n[y]: javascript:alert(1)',
])('2. no link comes of %j', async (comment) => {
  const { element, page } = await publish(server, { comment })
  expect(linksIn(element)).toEqual([])
  expectHarmless(page)
})

describe('3. a quote in an address', () => {
  const address = `http://x.example/?'onmouseover='alert(1)"onfocus="alert(2)`

  test('does not end the attribute that it is in', async () => {
    const { page } = await publish(server, { comment: `${address} [x](${address})` })
    expectHarmless(page)
    expect((await publish(server, { comment: `<${address}>` })).element.textContent).toContain('alert(1)')
  })

  test('stays in the field that it was typed in', async () => {
    const { text } = await post(server, aSubmission({ name: '', website: address }))
    const page = parseHtml(text)
    expect(page.querySelector<HTMLInputElement>('input[name=website]')?.value).toBe(address)
    expectHarmless(page)
  })
})

test('4. a name that ends a script element ends none, in the page or in its data', async () => {
  const { page, html } = await publish(server, { name: '</script><script>alert(1)</script>' })
  expectHarmless(page)
  const data = [...page.querySelectorAll('script[type="application/ld+json"]')]
  expect(data.filter(({ textContent }) => textContent?.includes('<'))).toEqual([])
  expect(html).not.toContain('<script>alert(1)')
})

test('5. what XML cannot say is neither stored nor shown', async () => {
  const { row, element, html } = await publish(server, {
    name: 'A\u0001na ]]>',
    comment: 'um \u0000\u0008\u000b\u000c\u001f ]]> dois',
  })
  expect(row.name).toBe('Ana ]]>')
  expect(row.body).toBe('um  ]]> dois')
  expect(element.textContent).toContain(']]> dois')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 has no place for
  expect(html).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
})

test('6. a picture in a comment is fetched by nobody', async () => {
  const { element, page } = await publish(server, { comment: '![t](https://evil.example/t.png)' })
  expect(element.querySelector('img, picture, video, audio, object, embed, iframe, link')).toBeNull()
  const sources = [...page.querySelectorAll('[src]')].map((loaded) => loaded.getAttribute('src') ?? '')
  expect(sources.filter((source) => !source.startsWith('/') || source.startsWith('//'))).toEqual([])
})

test.each([
  '[a](//evil.example)',
  '[a](/\\evil.example)',
  '[a](/articles/errar-em-publico)',
  '[a](#reply)',
  '[a](?x=1)',
  '[a](https:evil.example)',
])('7. a link that is no whole address is no link: %s', async (comment) => {
  const { element } = await publish(server, { comment })
  expect(linksIn(element)).toEqual([])
})

describe('10. direction controls', () => {
  test('in a name are dropped', async () => {
    const { row, element } = await publish(server, { name: 'Ana\u202egpj\u2066\u2069.exe' })
    expect(row.name).toBe('Anagpj.exe')
    expect(element.querySelector('bdi')?.textContent).toBe('Anagpj.exe')
  })

  test('in a text are kept, in a block of its own', async () => {
    const { row, element } = await publish(server, { comment: 'abc \u202efed' })
    expect(row.body).toBe('abc \u202efed')
    const paragraph = [...element.querySelectorAll('p')].find(
      ({ textContent }) => textContent === 'abc \u202efed',
    )
    expect(paragraph?.closest('bdi, div')?.parentElement).toBe(element)
  })

  test('of a name that runs the other way reach no text around it', async () => {
    const root = await publish(server, { name: 'Raiz' })
    const reply = await publish(server, { name: 'שלום 123', parent: root.id })
    const { element } = await publish(server, { name: 'Neta', parent: reply.id })
    expect(element.textContent).toContain('em resposta a שלום 123')
    const isolated = [...element.querySelectorAll('bdi')].map(({ textContent }) => textContent)
    expect(isolated).toEqual(['Neta', 'שלום 123'])
  })
})

/** Where the links of a comment's text lead; those of its header and its reply link are ours. */
function linksIn(element: Element): string[] {
  const links = [...element.querySelectorAll('p a[href]')]
  return links.map((link) => link.getAttribute('href') ?? '')
}

function expectHarmless(page: Document): void {
  const elements = [...page.querySelectorAll('*')]
  const handlers = elements.flatMap((element) =>
    element.getAttributeNames().filter((name) => /^on/.test(name)),
  )
  expect(handlers).toEqual([])
  const scripts = [...page.querySelectorAll('script')]
  expect(
    scripts.filter((script) => script.textContent !== '' && script.type !== 'application/ld+json'),
  ).toEqual([])
  expect(
    scripts.filter((script) => !script.src.startsWith('http://localhost/assets/') && script.src !== ''),
  ).toEqual([])
  expect(
    page.querySelector('svg[onload], details[ontoggle], img[src=x], base, iframe, object, embed'),
  ).toBeNull()
}
