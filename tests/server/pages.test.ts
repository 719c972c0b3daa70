import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anArticleFile } from '../builders/an-article-file.ts'
import { parseHtml } from '../builders/parse-html.ts'
import {
  foreignScripts,
  inlineCode,
  type Language,
  landmarkFaults,
  namelessTargets,
  newWindows,
  repeatedIds,
  skippedHeadings,
  wordsOfOtherLanguages,
} from '../ui/page-faults.ts'
import { hasJava, nuFaults } from './nu-faults.ts'
import { eventually, startTestServer, type TestServer } from './test-server.ts'
import { addUnpublished, previewLink, unpublished } from './unpublished-articles.ts'

const supercomputer = '/articles/microsoft-openai-supercomputador-azure'
const discussed = '/articles/errar-em-publico'
const english = '/articles/the-quiet-case-for-plain-text'

/** Pages by what they are; those with an id in their address are told it by `prepare`. */
const types: Record<
  string,
  {
    path: string
    lang?: Language
    status?: number
    form?: Record<string, string>
    headers?: Record<string, string>
  }
> = {
  'the front page': { path: '/' },
  'an article with comments': { path: supercomputer },
  'an article in English': { path: english, lang: 'en' },
  'an article with closed comments': { path: '/articles/eclipse-anular-na-praca' },
  'an article without comments': { path: '/articles/sensores-de-encosta-alto-do-sino' },
  'a part of a series': { path: '/articles/o-rio-que-a-cidade-cobriu' },
  'an article with an embed': { path: '/articles/cine-aurora-reabre' },
  'a section': { path: '/sections/cidade' },
  'a tag': { path: '/tags/jornalismo' },
  'an author': { path: '/authors/joaquim-teles' },
  'the archive': { path: '/archive' },
  'a month of the archive': { path: '/archive/2026/11' },
  'the corrections': { path: '/corrections' },
  'results of a search': { path: '/search?q=rio' },
  'a search that finds nothing': { path: '/search?q=zzzzzz' },
  'the search before it is asked': { path: '/search' },
  'the page for times without a network': { path: '/offline' },
  'a static page': { path: '/sobre' },
  'a search': { path: '/search?q=rio' },
  'a search that found nothing': { path: '/search?q=supercomputadro' },
  'the second page of comments': { path: `${discussed}/comments/2` },
  'the newest comments first': { path: `${discussed}/comments/newest` },
  'a thread on a page of its own': { path: '' },
  'a thread in English': { path: '', lang: 'en' },
  'the form for a reply': { path: '' },
  'the form for a reply in English': { path: '', lang: 'en' },
  'a comment that waits': { path: '' },
  'the preview of a draft': { path: '', headers: { 'referrer-policy': 'no-referrer' } },
  'a preview in English': { path: '', lang: 'en', headers: { 'referrer-policy': 'no-referrer' } },
  'a preview whose link has ended': {
    ...{ path: '', status: 410 },
    headers: { 'referrer-policy': 'no-referrer' },
  },
  'the page for readers without a network': { path: '/offline' },
  'a page that is not there': { path: '/nada', status: 404 },
  'an article that is gone': { path: '/articles/aviso-de-ontem', status: 410 },
  'a refused form': { path: '/api/comments', status: 422, form: { article: 'errar-em-publico', email: 'x' } },
  'a refused form in English': {
    ...{ path: '/api/comments', lang: 'en', status: 422 },
    form: { article: 'the-quiet-case-for-plain-text', comment: 'x'.repeat(5001) },
  },
  'a comment on nothing': { path: '/api/comments', status: 404, form: { article: 'nada', comment: 'Oi.' } },
}
type Page = { status: number; headers: Headers; html: string; document: Document }
const pages = new Map<string, Page>()
let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1', SITE_URL: 'https://gazeta.example' } })
  writeFileSync(
    join(server.contentDir, 'articles/2025/aviso-de-ontem.md'),
    anArticleFile({ date: '2025-01-01', expires: '2025-01-02' }),
  )
  await eventually(async () => (await fetch(`${server.url}/articles/aviso-de-ontem`)).status === 410)
  const comment = (n: number) =>
    `Comentário ${n}: a conta do **prédio** não fecha, e o texto explica por quê.`
  for (let n = 1; n <= 20; n++) await post(supercomputer, comment(n))
  for (let n = 1; n <= 50; n++) await post(discussed, comment(n))
  const last = await post(discussed, comment(51))
  const inEnglish = await post(english, 'Well put.')
  const idOf = (address: string) => address.split('#comment-')[1]
  setPath('a thread on a page of its own', `${discussed}/threads/${idOf(last)}`)
  setPath('a thread in English', `${english}/threads/${idOf(inEnglish)}`)
  setPath('the form for a reply', `${discussed}/reply/${idOf(last)}`)
  setPath('the form for a reply in English', `${english}/reply/${idOf(inEnglish)}`)
  setPath('a comment that waits', await post(discussed, 'Compre seguidores aqui.'))
  await addUnpublished(server)
  setPath('the preview of a draft', previewLink(server, unpublished.draft))
  setPath('a preview in English', previewLink(server, unpublished.scheduled))
  setPath('a preview whose link has ended', previewLink(server, unpublished.draft, -1))
  for (const [name, { path, form }] of Object.entries(types)) pages.set(name, await load(path, form))
})
afterAll(() => server.stop())

const headersOfAll = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
    "manifest-src 'self'; worker-src 'self'; frame-src https://www.youtube-nocookie.com https://player.vimeo.com " +
    'https://archive.org https://open.spotify.com https://w.soundcloud.com https://www.openstreetmap.org; ' +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** Everything recommended, but for how React writes what means the same to every browser. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'attr-case': 'off', // React: charSet, autoComplete, noValidate
    'attribute-boolean-style': 'off', // React: required=""
    'attribute-empty-style': 'off', // Next: data-next-head=""
    'no-trailing-whitespace': 'off', // of what editors wrote
    'void-style': 'off', // React: <br/>
    'valid-id': ['error', { relaxed: true }], // Next: __next
    'long-title': ['error', { maxlength: 110 }],
  },
})

describe.each(Object.keys(types))('%s', (name) => {
  const page = () => pages.get(name) as Page
  const { lang = 'pt-BR', status = 200, headers = {} } = types[name] ?? {}

  test('answers as its kind does, with every security header', () => {
    expect(page().status).toBe(status)
    expect(Object.fromEntries(page().headers)).toMatchObject({ ...headersOfAll, ...headers })
    expect(page().headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page().headers.has('x-powered-by')).toBe(false)
    expect(page().headers.has('set-cookie')).toBe(false)
  })

  test('has no script but our own file, and nothing of the framework', () => {
    expect(foreignScripts(page().document)).toEqual([])
    expect(inlineCode(page().document)).toEqual([])
    expect(page().html).not.toContain('__NEXT_DATA__')
    expect(page().html).not.toContain('/_next/')
  })

  test('has one headline, one main part, no skipped heading and no id twice', () => {
    const { document } = page()
    expect([...document.querySelectorAll('h1')]).toHaveLength(1)
    expect([...document.querySelectorAll('main')]).toHaveLength(1)
    expect(skippedHeadings(document)).toEqual([])
    expect(repeatedIds(document)).toEqual([])
  })

  test('starts with the way to its content, and has named landmarks', () => {
    const { document } = page()
    const [first] = document.querySelectorAll('a[href], button, input, textarea')
    expect(first?.getAttribute('href')).toBe('#content')
    expect(document.querySelector('main')?.id).toBe('content')
    expect(landmarkFaults(document)).toEqual([])
  })

  test('has nothing to click that has no name, and nothing that opens a window', () => {
    expect(namelessTargets(page().document)).toEqual([])
    expect(newWindows(page().document)).toEqual([])
  })

  test('has at most 60 kB of HTML, 20 kB of style and 4 kB of scripts', async () => {
    const { document, html } = page()
    const weigh = async (selector: string, name: string) => {
      const paths = [...document.querySelectorAll(selector)].map(
        (element) => element.getAttribute(name) ?? '',
      )
      expect(paths.length).toBeGreaterThan(0)
      const sizes = await Promise.all(paths.map(gzippedSize))
      return sizes.reduce((sum, size) => sum + size, 0)
    }
    expect(gzipSync(html, { level: 6 }).length).toBeLessThanOrEqual(60_000)
    expect(await weigh('link[rel=stylesheet]', 'href')).toBeLessThanOrEqual(20_000)
    expect(await weigh('script[src]', 'src')).toBeLessThanOrEqual(4096)
  })

  test('is valid HTML', async () => {
    const { results } = await validator.validateString(page().html)
    const faults = results.flatMap(({ messages }) => messages)
    expect(
      faults.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
    ).toEqual([])
  })

  test('is in one language, and says so', () => {
    expect(page().document.documentElement.lang).toBe(lang)
    expect(wordsOfOtherLanguages(page().document, lang)).toEqual([])
  })
})

test.skipIf(!hasJava)(
  'the Nu checker finds no error on any page (skipped without Java)',
  async () => {
    expect(await nuFaults([...pages].map(([name, { html }]) => ({ name, html })))).toEqual([])
  },
  120_000,
)

test('an article is one article, signed by authors with a page, and its foreign words say so', () => {
  for (const name of ['an article with comments', 'a part of a series', 'an article in English']) {
    const { document } = pages.get(name) as Page
    const articles = [...document.querySelectorAll('article')]
    expect(
      articles.filter((article) => !article.parentElement?.closest('article, .comments, li')),
    ).toHaveLength(1)
    expect(document.querySelectorAll('.byline a[rel=author][href^="/authors/"]').length).toBeGreaterThan(0)
  }
  const foreign = (pages.get('an article in English') as Page).document.querySelector('.prose [lang=pt]')
  expect(foreign?.textContent).toBe('Gazeta')
})

test('headings of tables say what they head', () => {
  const headings = [...(pages.get('an article with comments') as Page).document.querySelectorAll('th')]
  expect(headings.map((heading) => heading.getAttribute('scope'))).toEqual(['col', 'col', 'col'])
})

test('pictures have their size and a description, and may be kept for ever', async () => {
  const images = [...pages.values()].flatMap(({ document }) => [...document.querySelectorAll('img')])
  expect(images.length).toBeGreaterThan(10)
  for (const image of images) {
    expect(
      [image.getAttribute('width'), image.getAttribute('height')].every((size) => Number(size) > 0),
    ).toBe(true)
    expect(image.getAttribute('alt')).not.toBeNull()
  }
  for (const source of new Set(images.map((image) => image.getAttribute('src')))) {
    const response = await fetch(server.url + source)
    expect([response.status, response.headers.get('cache-control')], `${source}`).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ])
    expect(response.headers.get('content-type')).toMatch(/^image\//)
  }
})

test.each([
  '/',
  supercomputer,
  english,
  '/sections/cidade',
  '/tags/jornalismo',
  '/authors/joaquim-teles',
  '/sobre',
])('%s is known to search engines by its public address', async (path) => {
  const { document, headers } = await load(`${path}?utm_source=x`)
  const links = [...document.querySelectorAll('link[rel=canonical]')].map((link) => link.getAttribute('href'))
  expect(links).toEqual([`https://gazeta.example${path}`])
  expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toMatch(/^index,follow/)
  expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60, stale-while-revalidate=600')
})

test.each(['the form for a reply', 'a comment that waits', 'a refused form'])(
  '%s is nothing for search engines or caches',
  (name) => {
    const { document, headers } = pages.get(name) as Page
    expect(document.querySelector('link[rel=canonical]')).toBeNull()
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
    expect(headers.get('x-robots-tag')).toBe('noindex')
    expect(headers.get('cache-control')).toBe('private, no-store')
  },
)

test.each(['/', supercomputer, '/sections/cidade', '/nada'])(
  'HEAD of %s has the headers of GET',
  async (path) => {
    const headersFor = async (method: string) => {
      const options = { method, headers: { 'Accept-Encoding': 'identity' } }
      const headers = new Headers((await fetch(server.url + path, options)).headers)
      for (const name of [
        'date',
        'x-request-id',
        'x-nextjs-cache',
        'transfer-encoding',
        'connection',
        'keep-alive',
      ])
        headers.delete(name)
      return Object.fromEntries(headers)
    }
    expect(await headersFor('HEAD')).toEqual(await headersFor('GET'))
  },
)

test('a page that the client already has is not sent again', async () => {
  const etag = pages.get('an article with comments')?.headers.get('etag') ?? ''
  const response = await fetch(server.url + supercomputer, {
    headers: { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' },
  })
  expect([response.status, await response.text()]).toEqual([304, ''])
})

test.each([
  ['/articles/%E0%A4%A', 400],
  ['/articles/..%2f..%2fetc', 404],
  [`/articles/${'a'.repeat(5000)}`, 404],
  ['/articles/%00', 404],
  ['/_next/image?url=%2Ficon.svg&w=640&q=75', 404],
  ['/media/%E0%A4%A', 400],
  ['/%E0%A4%A/', 400],
  ['//articles', 308],
  ['/sections/cidade/0', 404],
  ['/sections/cidade/-1', 404],
  ['/sections/cidade/1e3', 404],
  ['/sections/cidade/999999999', 404],
  [`${discussed}/comments/1`, 404],
  [`${discussed}/comments/3`, 404],
  [`${discussed}/reply/x`, 404],
  [`${discussed}/held/x?token=a&token=b`, 404],
])('the odd address %s is answered with %i and the security headers', async (path, status) => {
  const page = await load(path)
  expect(page.status).toBe(status)
  expect(Object.fromEntries(page.headers)).toMatchObject(headersOfAll)
})

describe('an article with 20 comments', () => {
  const resources = () => {
    const { document } = pages.get('an article with comments') as Page
    const all = [
      ...document.querySelectorAll('link[rel=stylesheet], link[rel=preload]:not([as=image]), script[src]'),
    ]
    return all.map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
  }
  test('shows them all, and needs four requests before its pictures: its headlines have a face, and its reader choices', () => {
    expect(pages.get('an article with comments')?.html.match(/id="comment-0/g)).toHaveLength(20)
    expect(resources().map((path) => path.replace(/-\w+\./, '.'))).toEqual([
      '/assets/frank-ruhl-libre-latin-600-normal.woff2',
      '/assets/site.css',
      '/assets/reader.js',
    ])
  })

  test('is small: its HTML and style sheet fit into the first round trip', async () => {
    const [, css = ''] = resources()
    expect((await gzippedSize(supercomputer)) + (await gzippedSize(css))).toBeLessThanOrEqual(14_000)
  })

  test('has at most 4 kB of scripts, those for a video included', async () => {
    const isOfArticles = (name: string) => name.endsWith('.js') && !/^(offline-list|desk)/.test(name)
    const scripts = readdirSync('public/assets').filter(isOfArticles)
    const sizes = await Promise.all(scripts.map((name) => gzippedSize(`/assets/${name}`)))
    expect(sizes).toHaveLength(3)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(4096)
  })
})

describe('when comments are out of reach', () => {
  let broken: TestServer
  beforeAll(async () => {
    broken = await startTestServer()
    // A folder where the file should be: nothing can be opened there.
    mkdirSync(join(broken.dataDir, 'comments.db'), { recursive: true })
  })
  afterAll(() => broken.stop())

  test('articles are there all the same', async () => {
    expect((await fetch(broken.url + discussed)).status).toBe(200)
  })

  test('a page that cannot do without them says that something went wrong, for now', async () => {
    const page = await load(`${discussed}/reply/x`, undefined, broken)
    expect(page.status).toBe(503)
    expect(page.document.querySelector('h1')?.textContent).toBe('Algo deu errado')
    expect(Object.fromEntries(page.headers)).toMatchObject(headersOfAll)
    expect(page.headers.get('cache-control')).toContain('no-store')
    expect(foreignScripts(page.document)).toEqual([])
    expect(page.document.documentElement.lang).toBe('pt-BR')
  })
})

async function gzippedSize(path: string): Promise<number> {
  return gzipSync(await (await fetch(server.url + path)).text(), { level: 6 }).length
}

async function load(path: string, form?: Record<string, string>, from = server): Promise<Page> {
  const options = {
    redirect: 'manual',
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  } as const
  const response = await fetch(from.url + path, options)
  const html = await response.text()
  return { status: response.status, headers: response.headers, html, document: parseHtml(html) }
}

/** Comments as somebody new. @returns where the comment is, or where it waits */
async function post(article: string, comment: string): Promise<string> {
  const address = `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join('.')}`
  const fields = { article: article.replace('/articles/', ''), name: 'Ana Prado', comment }
  const response = await fetch(`${server.url}/api/comments`, {
    ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) },
    headers: { 'X-Forwarded-For': address },
  })
  expect(response.status).toBe(303)
  return response.headers.get('location') ?? ''
}

function setPath(name: string, path: string): void {
  types[name] = { ...types[name], path }
}
