import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { within } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anArticleFile } from '../builders/an-article-file.ts'
import { openHtml, parseHtml } from '../builders/parse-html.ts'
import { send } from './send.ts'
import { eventually, startTestServer, type TestServer } from './test-server.ts'
import { addUnpublished, fileOf, previewLink, unpublished, writeUnpublished } from './unpublished-articles.ts'

const { draft, scheduled, over } = unpublished
let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ env: { SITE_URL: 'https://gazeta.example' } })
  await addUnpublished(server)
})

afterAll(() => server.stop())

const open = async (slug: string) => (await send(server, previewLink(server, slug))).text
const banner = (html: string) => within(openHtml(html)).getByRole('region', { name: /^(Prévia|Preview)$/ })

describe('a preview', () => {
  test('shows the story as it will be, with what it leads on to', async () => {
    const page = openHtml(await open(draft))
    expect(within(page).getByRole('heading', { level: 1, name: 'Zepelim pousa na praça' })).toBeDefined()
    expect(within(page).getByText('O ornitorrinco acenou da janela.')).toBeDefined()
    expect(within(page).getByText('O zepelim era um ornitorrinco.')).toBeDefined()
    expect(within(page).getByRole('link', { name: 'Marina Falcão' }).getAttribute('href')).toBe(
      '/authors/marina-falcao',
    )
    expect([...page.querySelectorAll('.series a')].map((link) => link.getAttribute('href')).at(-1)).toBe(
      '/articles/rascunho-da-praca',
    )
    expect(page.querySelector('.kicker a[href="#series"]')?.textContent).toBe('Parte 9 de 9')
    expect(page.querySelector('a[rel=prev]')?.getAttribute('href')).toMatch(/^\/articles\//)
  })

  test('has its pictures, the lead and those of the text', async () => {
    const images = [...parseHtml(await open(draft)).querySelectorAll('article img')]
    expect(images.map((image) => image.getAttribute('alt'))).toEqual(['Um tronco com líquens', 'Um guichê'])
    for (const image of images) {
      const { status, headers } = await send(server, image.getAttribute('src') ?? '')
      expect([status, headers['content-type']?.split('/')[0]]).toEqual([200, 'image'])
    }
  })

  test('says in a region of its own that it is a draft, and until when the link works', async () => {
    const region = banner(await open(draft))
    expect(region.textContent).toMatch(
      /^PréviaRascunho: não está no site\.O link desta prévia funciona até \d+ de \S+ de \d{4} às \d\d:\d\d\.$/,
    )
  })

  test('says when an article will go live, in its own language and the time of the paper', async () => {
    const html = await open(scheduled)
    expect(html).toContain('<html lang="en"')
    expect(banner(html).textContent).toMatch(
      /^PreviewGoes live on 2 January 3000 at 00:00\.The link to this preview works until /,
    )
    expect(banner(html).querySelector('time')?.dateTime).toBe('3000-01-02T00:00:00-03:00')
  })

  test('says when an article went away', async () => {
    const region = banner(await open(over))
    expect(region.textContent).toMatch(/^PréviaSaiu do ar em 2 de outubro de 2026 às 18:30\./)
    expect(region.querySelector('time')?.dateTime).toBe('2026-10-02T18:30:00-03:00')
  })

  test.each([draft, scheduled, over])(
    'of %s has nothing for readers, search engines and other sites',
    async (slug) => {
      const { headers, text } = await send(server, previewLink(server, slug))
      expect(headers).toMatchObject({
        'x-robots-tag': 'noindex',
        'cache-control': 'private, no-store',
        'referrer-policy': 'no-referrer',
      })
      const page = parseHtml(text)
      expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
      expect(
        page.querySelectorAll('[rel=canonical], [property^="og:"], [name^="twitter:"], script[type*=json]'),
      ).toHaveLength(0)
      expect(
        page.querySelectorAll('.share, .comments, .reply-form, .related, form[method=post]'),
      ).toHaveLength(0)
      const feeds = [...page.querySelectorAll('link[rel=alternate]')].map((link) => link.getAttribute('href'))
      expect(feeds).toEqual(['/feed.xml', '/atom.xml', '/feed.json'])
      expect(text).not.toContain('token=')
    },
  )

  test('answers HEAD as it answers GET, without the page', async () => {
    const { status, headers, text } = await send(server, previewLink(server, draft), { method: 'HEAD' })
    expect([status, text, headers['cache-control']]).toEqual([200, '', 'private, no-store'])
  })

  test('is the file as saved last', async () => {
    writeUnpublished(server, draft, fileOf(draft).replace('acenou', 'cantou'))
    await eventually(async () => (await open(draft)).includes('O ornitorrinco cantou da janela.'))
  })

  test('is the last good version of a file that broke, and says how many faults it has', async () => {
    writeUnpublished(server, over, fileOf(over).replace('date: 2026-10-01', 'date: outrora\nsectoin: x'))
    await eventually(async () => (await open(over)).includes('Há 2 problemas no arquivo'))
    const html = await open(over)
    expect(html).toContain('Xaropada gratuita')
    expect(banner(html).querySelector('code')?.textContent).toBe('npm run content:check')
    expect(html).not.toMatch(/\.md\b/)
  })
})

describe('there is no preview, as if there were no article,', () => {
  const withoutPlace = (text: string) => text.replaceAll(/rascunho-da-praca|nao-existe/g, '')

  test.each([
    ['without its token', (link: string) => link.replace(/&token=.*/, '')],
    ['without its time', (link: string) => link.replace(/until=\d+&/, '')],
    ['without both', (link: string) => link.replace(/\?.*/, '')],
    ['with an empty token', (link: string) => link.replace(/token=.*/, 'token=')],
    ['with a part of its token', (link: string) => link.slice(0, -1)],
    [
      'with another token',
      (link: string) => link.replace(/.{4}$/, (end) => (end === 'AAAA' ? 'BBBB' : 'AAAA')),
    ],
    ['with its token twice', (link: string) => `${link}&token=x`],
    ['with its time twice', (link: string) => `${link}&until=9999999999`],
    ['with a later time', (link: string) => link.replace(/until=\d+/, 'until=9999999999')],
    ['with a time that is none', (link: string) => link.replace(/until=\d+/, 'until=-1')],
  ])('%s', async (_what, changed) => {
    const link = changed(previewLink(server, draft))
    const [answer, nothing] = [
      await send(server, link),
      await send(server, link.replace(draft, 'nao-existe')),
    ]
    expect([answer.status, nothing.status]).toEqual([404, 404])
    expect(withoutPlace(answer.text)).toBe(withoutPlace(nothing.text))
    const names = (headers: object) =>
      Object.keys(headers)
        .filter((name) => name !== 'date')
        .toSorted()
    expect(names(answer.headers)).toEqual(names(nothing.headers))
  })

  test('with the token of another article, public or not', async () => {
    for (const [slug, other] of [
      [draft, scheduled],
      [draft, 'errar-em-publico'],
      ['errar-em-publico', draft],
    ] as const) {
      const link = previewLink(server, other).replace(other, slug)
      expect((await send(server, link)).status, slug).toBe(404)
    }
  })

  test('where there is no such article, whoever made the link', async () => {
    expect((await send(server, previewLink(server, 'nao-existe'))).status).toBe(404)
  })

  test('of an article that was public and is no longer, without a valid link', async () => {
    expect((await send(server, `/articles/${over}`)).status).toBe(410)
    expect((await send(server, `/articles/${over}/preview?until=1&token=x`)).status).toBe(404)
  })
})

describe('a link', () => {
  test('that has ended says so and whom to ask, and shows nothing of the article', async () => {
    const { status, headers, text } = await send(server, previewLink(server, draft, -1))
    expect(status).toBe(410)
    expect(headers['cache-control']).toBe('private, no-store')
    expect(headers['x-robots-tag']).toBe('noindex')
    const page = within(openHtml(text))
    expect(page.getByRole('heading', { level: 1, name: 'O link desta prévia venceu' })).toBeDefined()
    expect(page.getByText(/Peça um link novo à redação/)).toBeDefined()
    expect(text).not.toMatch(/Zepelim|ornitorrinco/)
  })

  test.each(['errar-em-publico', 'the-quiet-case-for-plain-text'])(
    'to %s, which is public, leads there, also when it has ended',
    async (slug) => {
      for (const seconds of [60, -60]) {
        const { status, headers } = await send(server, previewLink(server, slug, seconds))
        expect([status, headers.location, headers['cache-control']]).toEqual([
          307,
          `/articles/${slug}`,
          'private, no-store',
        ])
      }
    },
  )

  test('leads to the article as soon as it is public, and opens again when it is a draft again', async () => {
    const link = previewLink(server, 'vai-e-volta')
    writeUnpublished(server, 'vai-e-volta', anArticleFile({ draft: 'true' }))
    await eventually(async () => (await send(server, link)).status === 200)
    expect((await send(server, '/articles/vai-e-volta')).status).toBe(404)
    writeUnpublished(server, 'vai-e-volta', anArticleFile({ draft: 'false' }))
    await eventually(async () => (await send(server, link)).status === 307)
    expect((await send(server, '/articles/vai-e-volta')).status).toBe(200)
    writeUnpublished(server, 'vai-e-volta', anArticleFile({ draft: 'true' }))
    await eventually(async () => (await send(server, link)).status === 200)
    expect((await send(server, '/articles/vai-e-volta')).status).not.toBe(200)
    rmSync(join(server.contentDir, 'articles/2026/11/vai-e-volta.md'))
    await eventually(async () => (await send(server, link)).status === 404)
  })

  test('works after a restart', async () => {
    const link = previewLink(server, scheduled)
    await server.restart()
    expect((await send(server, link)).status).toBe(200)
  })
})
