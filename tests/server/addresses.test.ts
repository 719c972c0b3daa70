import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { anArticleFile } from '../builders/an-article-file.ts'
import { parseHtml } from '../builders/parse-html.ts'
import { send } from './send.ts'
import { serverForTests } from './server-for-tests.ts'
import { eventually } from './test-server.ts'

const server = serverForTests({ SITE_URL: 'https://gazeta.example', HSTS_SECONDS: '3600' })
const article = '/articles/errar-em-publico'

/** The headers that every answer has, whoever makes it. */
const ofEveryAnswer = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'strict-transport-security': 'max-age=3600',
}
const pageCaching = 'public, max-age=0, s-maxage=60, stale-while-revalidate=600'

describe('an address in another form leads to the canonical one in one step', () => {
  test.each([
    [`${article}/`, article],
    ['/Articles/Errar-em-P%C3%BAblico/', article],
    ['/articles/%65rrar-em-publico?a=1&b=%C3%A9', `${article}?a=1&b=%C3%A9`],
    ['/articles/errar-em-público', article],
    ['/Sections/Cidade/', '/sections/cidade'],
    ['/tags/Patrim%C3%B4nio', '/tags/patrimonio'],
    ['/authors/Marina-Falc%C3%A3o/', '/authors/marina-falcao'],
    ['/Sobre/', '/sobre'],
    ['/2021/03/plano-inclinado-reabre', '/articles/plano-inclinado-volta-a-subir'],
    ['/2021/03/Plano-Inclinado-Reabre/?utm_source=x', '/articles/plano-inclinado-volta-a-subir?utm_source=x'],
  ])('%s to %s', async (path, to) => {
    const { status, headers } = await send(server, path)
    expect([status, headers.location, headers['cache-control']]).toEqual([301, to, pageCaching])
    expect(headers).toMatchObject(ofEveryAnswer)
    expect((await send(server, to)).status).toBe(200)
  })
})

test.each(['//evil.example/', '/\\evil.example/', '/%5Cevil.example/', '/%2F%2Fevil.example/'])(
  '%s leads to no other site',
  async (path) => {
    const { status, headers } = await send(server, path)
    expect([301, 308, 404]).toContain(status)
    const to = new URL(headers.location ?? '/', 'https://gazeta.example')
    expect(to.origin).toBe('https://gazeta.example')
    expect(headers).toMatchObject(ofEveryAnswer)
  },
)

describe('what is not here', () => {
  test.each([
    ['/nada', 404],
    ['/articles/nada', 404],
    ['/Articles/Nada/', 404],
    ['/sections/nada', 404],
    ['/?p=999', 404],
    ['/%E0%A4%A', 400],
    ['/404', 404],
    ['/_error', 404],
  ])('%s is answered with %i at once, in the frame of the paper, with a search', async (path, status) => {
    const answer = await send(server, path)
    expect([answer.status, answer.headers.location]).toEqual([status, undefined])
    expect(answer.headers).toMatchObject({
      ...ofEveryAnswer,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, s-maxage=10',
      'x-robots-tag': 'noindex',
    })
    const document = parseHtml(answer.text)
    expect(document.querySelector('h1')?.textContent).toBe('Página não encontrada')
    expect(document.querySelector('main form[action="/search"] input[name=q]')).not.toBeNull()
    expect(document.querySelectorAll('main nav a[href^="/articles/"]')).toHaveLength(5)
    expect(document.documentElement.lang).toBe('pt-BR')
  })

  test('a file of the machinery is not looked for among the articles', async () => {
    for (const path of ['/assets/nada.js', '/_next/static/nada.js', '/media/0/nada.jpg', '/api/nada']) {
      const answer = await send(server, path)
      expect([path, answer.status]).toEqual([path, 404])
      expect(answer.headers).toMatchObject(ofEveryAnswer)
    }
  })
})

describe('an article that was removed', () => {
  const file = () => join(server.contentDir, 'articles/2026/11/passageira.md')
  const path = '/articles/passageira'
  const statusIs = (status: number) => eventually(async () => (await send(server, path)).status === status)

  beforeAll(async () => {
    expect((await send(server, path)).status).toBe(404)
    writeFileSync(file(), anArticleFile({ title: 'Passageira', aliases: '[/velha/Passageira/]' }))
    await statusIs(200)
    rmSync(file())
    await statusIs(410)
  })

  test('says so at its own address, and is not kept for long', async () => {
    const { status, headers, text } = await send(server, path)
    expect([status, headers['cache-control']]).toEqual([410, 'public, max-age=0, s-maxage=10'])
    expect(headers).toMatchObject(ofEveryAnswer)
    expect(parseHtml(text).querySelector('h1')?.textContent).toBe('Este texto saiu do ar')
    expect(parseHtml(text).querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
  })

  test('says so after a restart too, and on its pages of comments', async () => {
    await server.restart()
    expect((await send(server, path)).status).toBe(410)
    expect((await send(server, `${path}/comments/2`)).status).toBe(410)
  })

  test('is there again at once when it comes back', async () => {
    writeFileSync(file(), anArticleFile({ title: 'Passageira' }))
    await statusIs(200)
  })
})
