import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseHtml } from '../builders/parse-html.ts'
import { post, send } from './send.ts'
import { serverForTests } from './server-for-tests.ts'
import { eventually } from './test-server.ts'

const origin = 'https://gazeta.example'
const supercomputer = '/articles/microsoft-openai-supercomputador-azure'
const server = serverForTests({ TRUSTED_PROXY_HOPS: '1', SITE_URL: origin })

type Data = Record<string, unknown> & { '@type': string }
type Page = { document: Document; html: string; data: Data[] }

describe.each([
  ['with a picture', supercomputer],
  ['with several authors or none', '/articles/rio-da-ladeira-volta-a-correr'],
  ['in English', '/articles/the-quiet-case-for-plain-text'],
  ['without comments', '/articles/sensores-de-encosta-alto-do-sino'],
])('the data of an article %s', (_name, path) => {
  let page: Page
  let article: Data
  beforeAll(async () => {
    page = await load(path)
    article = only(page, 'NewsArticle')
  })

  test('is one NewsArticle, whose headline is the visible one', () => {
    expect(page.data.filter((data) => data['@type'] === 'NewsArticle')).toHaveLength(1)
    expect(article.headline).toBe(page.document.querySelector('h1')?.textContent)
    expect(article.mainEntityOfPage).toBe(origin + path)
    expect(article.inLanguage).toBe(page.document.documentElement.lang)
  })

  test('has the visible times, with an offset, and none to come', () => {
    const shown = [...page.document.querySelectorAll('.article-header time')].map((time) =>
      time.getAttribute('datetime'),
    )
    const told = [article.datePublished, article.dateModified].filter(Boolean)
    expect(told).toEqual(shown.slice(0, told.length))
    expect(shown).toHaveLength(told.length)
    for (const time of told) {
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/)
      expect(Date.parse(String(time))).toBeLessThanOrEqual(Date.now())
    }
  })

  test('names those who sign it, by name alone, each with a page', async () => {
    const links = [...page.document.querySelectorAll('.article-header [rel=author]')]
    const signed = links.map((link) => ({
      ...{ '@type': 'Person', name: link.textContent, url: origin + link.getAttribute('href') },
    }))
    expect(article.author).toEqual(
      signed.length > 0 ? signed : { '@type': 'Organization', name: 'Gazeta da Ladeira', url: `${origin}/` },
    )
    for (const { url } of signed) expect((await send(server, url.slice(origin.length))).status).toBe(200)
  })

  test('says who publishes it, with addresses that are there', async () => {
    const publisher = article.publisher as Data & { logo: { url: string; width: number; height: number } }
    expect(publisher).toMatchObject({
      '@type': 'NewsMediaOrganization',
      name: 'Gazeta da Ladeira',
      url: `${origin}/`,
      masthead: `${origin}/sobre`,
    })
    expect(await sizeOf(publisher.logo.url)).toMatchObject({ width: 512, height: 512, format: 'png' })
    for (const url of [publisher.masthead, publisher.correctionsPolicy])
      expect((await send(server, String(url).slice(origin.length))).status, String(url)).toBe(200)
  })

  test('has pictures that are there and large enough', async () => {
    const images = article.image as string[]
    const sizes = await Promise.all(images.map(sizeOf))
    const shapes = sizes.map(({ width = 0, height = 0 }) => (width / height).toFixed(2))
    const hasPicture = page.document.querySelector('.lead-picture') !== null
    expect(shapes).toEqual(hasPicture ? ['1.78', '1.33', '1.00'] : ['1.90'])
    for (const { width = 0, height = 0 } of sizes) expect(width * height).toBeGreaterThanOrEqual(50_000)
  })

  test('says what it is about and how long it is', () => {
    const tags = [...page.document.querySelectorAll('nav.tags a')].map((link) => link.textContent)
    expect(article.keywords).toEqual(tags.length > 0 ? tags : undefined)
    expect(article.articleSection).toBe(page.document.querySelector('.article-header .kicker a')?.textContent)
    expect(article.wordCount).toBeGreaterThan(50)
    expect(article.isAccessibleForFree).toBe(true)
  })

  test('says where it stands in the paper', () => {
    const [section, own] = only(page, 'BreadcrumbList').itemListElement as Data[]
    expect(section).toMatchObject({ position: 1, name: article.articleSection })
    expect(own).toMatchObject({ position: 2, name: article.headline, item: origin + path })
  })
})

describe('comments in the data of an article', () => {
  const path = '/articles/errar-em-publico'
  const name = '</script><script>alert(1)</script>'

  test('are those that were published, as plain text, and end no block', async () => {
    await post(server, {
      article: 'errar-em-publico',
      name,
      comment: 'Um texto **bom** & <b>claro</b>.\u2028Sim.',
    })
    await post(server, { article: 'errar-em-publico', name: 'Rui', comment: 'Compre seguidores aqui.' })
    const page = await load(path)
    const { comment, commentCount } = only(page, 'NewsArticle')
    const [first] = comment as Data[]
    expect(commentCount).toBe(1)
    expect(comment).toHaveLength(1)
    expect(first).toMatchObject({ author: { '@type': 'Person', name } })
    expect(first?.text).toMatch(/^Um texto bom & <b>claro<\/b>\.\s*Sim\.$/)
    const scripts = [...page.document.querySelectorAll('script')].map((script) => script.textContent)
    expect(scripts.filter((code) => code?.startsWith('alert'))).toEqual([])
    expect(page.document.getElementById(String(first?.url).split('#')[1] ?? '')).not.toBeNull()
  })

  test('are the first ten, and the count is of all', async () => {
    for (let n = 1; n <= 11; n++)
      await post(server, { article: 'valsa-da-gaveta', name: 'Ana', comment: `Comentário ${n}.` })
    const { comment, commentCount } = only(await load('/articles/valsa-da-gaveta'), 'NewsArticle')
    expect((comment as Data[]).map(({ text }) => text)).toEqual(
      Array.from({ length: 10 }, (_, index) => `Comentário ${index + 1}.`),
    )
    expect(commentCount).toBe(11)
  })
})

test('a section and a tag are collections of the articles they show', async () => {
  for (const path of ['/sections/cidade', '/tags/jornalismo']) {
    const page = await load(path)
    const { mainEntity } = only(page, 'CollectionPage') as Data & { mainEntity: Data }
    const shown = [...page.document.querySelectorAll('main article h2 a')].map(
      (link) => origin + link.getAttribute('href'),
    )
    expect((mainEntity.itemListElement as Data[]).map(({ url }) => url)).toEqual(shown)
    expect(shown.length).toBeGreaterThan(0)
  }
})

test('the page of an author is their profile', async () => {
  const page = await load('/authors/joaquim-teles')
  expect(only(page, 'ProfilePage').mainEntity).toMatchObject({
    ...{ '@type': 'Person', name: page.document.querySelector('h1')?.textContent },
    url: `${origin}/authors/joaquim-teles`,
  })
})

test('the front page says what the site is and who publishes it', async () => {
  const page = await load('/')
  expect(only(page, 'WebSite')).toMatchObject({
    name: 'Gazeta da Ladeira',
    url: `${origin}/`,
    inLanguage: 'pt-BR',
  })
  expect(only(page, 'NewsMediaOrganization').name).toBe('Gazeta da Ladeira')
})

describe.each([
  '/',
  supercomputer,
  '/articles/the-quiet-case-for-plain-text',
  '/articles/codigo-aberto-onibus',
  '/sections/cidade',
  '/tags/jornalismo',
  '/authors/joaquim-teles',
  '/archive',
  '/archive/2026/11',
  '/corrections',
  '/sobre',
])('the head of %s', (path) => {
  let head: Document
  beforeAll(async () => {
    head = (await load(`${path}?utm_source=x`)).document
  })
  const metas = (name: string) =>
    [...head.querySelectorAll<HTMLMetaElement>(`meta[name="${name}"], meta[property="${name}"]`)].map(
      ({ content }) => content,
    )

  test('has one title of at most 110 characters', () => {
    expect(head.querySelectorAll('title')).toHaveLength(1)
    expect(head.title.length).toBeLessThanOrEqual(110)
    expect(head.title).toContain('Gazeta da Ladeira')
  })

  test('has one description of 50 to 160 characters', () => {
    const [description = '', ...others] = metas('description')
    expect(others).toEqual([])
    expect(description.length).toBeGreaterThanOrEqual(50)
    expect(description.length).toBeLessThanOrEqual(160)
  })

  test('has one absolute canonical address without a query, and one word for robots', () => {
    const links = [...head.querySelectorAll('link[rel=canonical]')].map((link) => link.getAttribute('href'))
    expect(links).toEqual([origin + path])
    expect(metas('og:url')).toEqual(links)
    expect(metas('robots')).toEqual([
      'index,follow,max-image-preview:large,max-snippet:-1,max-video-preview:-1',
    ])
  })

  test('has a card, which is there with the announced size and type', async () => {
    expect([metas('og:image:width'), metas('og:image:height')]).toEqual([['1200'], ['630']])
    expect([metas('og:image:type'), metas('twitter:card')]).toEqual([['image/png'], ['summary_large_image']])
    expect(metas('og:image:alt').join()).toContain('Gazeta da Ladeira')
    const [url = ''] = metas('og:image')
    expect(await sizeOf(url)).toMatchObject({ width: 1200, height: 630, format: 'png' })
    const { headers, status, text } = await send(server, url.slice(origin.length), { method: 'HEAD' })
    expect([status, text]).toEqual([200, ''])
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
    })
  })

  test('says nothing of translations that there are not', () => {
    expect(head.querySelectorAll('[hreflang]')).toHaveLength(0)
  })

  test('leads to the three feeds of the paper', () => {
    expect(feedsOf(head).slice(-3)).toEqual([
      ['application/rss+xml', '/feed.xml'],
      ['application/atom+xml', '/atom.xml'],
      ['application/feed+json', '/feed.json'],
    ])
  })
})

// The first to ask for a feed waits for its pictures to be made.
test('the feeds that an article and a list lead to are there', { timeout: 120_000 }, async () => {
  const heads = await Promise.all([supercomputer, '/authors/joaquim-teles'].map(load))
  const feeds = new Map(
    heads.flatMap(({ document }) => feedsOf(document)).map(([type, href]) => [href, type]),
  )
  expect(feeds.size).toBe(7)
  for (const [href, type] of feeds) {
    const { status, headers } = await send(server, href)
    expect([status, headers['content-type']], href).toEqual([200, `${type}; charset=utf-8`])
  }
})

test.each([
  '/cards/0123456789abcdef.png',
  '/cards/0123456789abcdef/errar-em-publico.png',
  '/cards/x',
  '/cards/%00',
])('the made-up card %s is not there, and is not remembered', async (path) => {
  const { status, headers } = await send(server, path)
  expect([status, headers['cache-control']]).toEqual([404, 'no-store'])
})

describe('what editors have just saved', () => {
  test('is told with its odd headline, without a change that is still to come, and by the paper', async () => {
    const title = 'O que </script><script>alert(1)</script> quer dizer'
    const front = `title: "${title}"\ndate: 2026-11-01T08:00\nupdated: 2099-01-01\nsection: cidade`
    const path = join(server.contentDir, 'articles/2026/11/estranha.md')
    writeFileSync(path, `---\n${front}\n---\n\nUma frase.\n\nE mais uma frase, que conta como foi o dia.\n`)
    await eventually(async () => (await send(server, '/articles/estranha')).status === 200)
    const page = await load('/articles/estranha')
    const article = only(page, 'NewsArticle')
    expect(article).toMatchObject({ headline: title, datePublished: '2026-11-01T08:00:00-03:00' })
    expect(article).not.toHaveProperty('dateModified')
    expect(article.author).toMatchObject({ '@type': 'Organization', name: 'Gazeta da Ladeira' })
    expect(page.document.querySelectorAll('.article-header time')).toHaveLength(1)
    expect(page.document.querySelector<HTMLMetaElement>('meta[name=description]')?.content).toBe(
      'Uma frase. E mais uma frase, que conta como foi o dia.',
    )
    const [card = ''] = article.image as string[]
    expect(await sizeOf(card)).toMatchObject({ width: 1200, height: 630 })
  })

  test('asks not to be listed while it is a section without articles', async () => {
    const path = join(server.contentDir, 'site.yaml')
    const site = readFileSync(path, 'utf8')
    writeFileSync(path, site.replace('sections:\n', 'sections:\n  - slug: nova\n    name: Nova\n'))
    await eventually(async () => (await send(server, '/sections/nova')).status === 200)
    const { document } = await load('/sections/nova')
    expect(document.querySelector<HTMLMetaElement>('meta[name=robots]')?.content).toBe('noindex')
    expect(document.querySelectorAll('link[rel=canonical]')).toHaveLength(0)
  })
})

/** Types and addresses of the feeds that a page leads to. */
function feedsOf(document: Document): [string, string][] {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=alternate][type]')]
  return links.map((link) => [link.type, link.getAttribute('href') ?? ''])
}

async function load(path: string): Promise<Page> {
  const { text: html } = await send(server, path)
  const document = parseHtml(html)
  const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')]
  return { document, html, data: blocks.map(({ textContent }) => JSON.parse(textContent ?? '')) }
}

function only({ data }: Page, type: string): Data {
  const [found, ...others] = data.filter((object) => object['@type'] === type)
  if (!found || others.length > 0) throw new Error(`There are ${others.length} more ${type}, or none.`)
  return found
}

async function sizeOf(url: string) {
  expect(url.startsWith(`${origin}/`), url).toBe(true)
  const response = await fetch(server.url + url.slice(origin.length))
  expect(response.status, url).toBe(200)
  return sharp(Buffer.from(await response.arrayBuffer())).metadata()
}
