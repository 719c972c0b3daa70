import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anArticleFile } from '../builders/an-article-file.ts'
import { send } from './send.ts'
import { eventually, startTestServer, type TestServer } from './test-server.ts'

const lock = `
/sobre/equipe /sobre
/?page_id=7 /sobre
/?attachment_id=5 /articles/errar-em-publico
/?p=99 gone
/category/politica /sections/cidade
/2014/02/nota-retirada gone
/tag/* /tags/*
/docs/* /Arquivo/*
/blog/* /*
/feed /feed.xml
/passo-1 /passo-2
/passo-2 /2019/05/Temporal
/anel-a /anel-b
/anel-b /anel-a
/mau-1 //evil.example
/mau-2 /\\evil.example
/mau-3 javascript:alert(1)
/mau-4 https://evil.example/
/mau-5 /\tevil.example
/mau-6 /a\rSet-Cookie:x=1
/mau-7 /a\u0000b
`
const aliases = '["/2019/05/Temporal", "/?p=3", "/blog/?p=3"]'
const article = '/articles/temporal'
let server: TestServer

beforeAll(async () => {
  const content = mkdtempSync(join(tmpdir(), 'prelo-old-'))
  cpSync('content', content, { recursive: true })
  writeFileSync(join(content, 'slugs.lock'), lock)
  writeFileSync(join(content, 'articles/2026/11/temporal.md'), anArticleFile({ aliases }))
  server = await startTestServer({ content })
  rmSync(content, { recursive: true })
})

afterAll(() => server.stop())

const answer = async (path: string, method = 'GET') => {
  const { status, headers } = await send(server, path, { method })
  return [status, headers.location]
}

describe('an old address leads to what stands for it now, in one step', () => {
  test.each([
    ['/sobre/equipe', '/sobre'],
    ['/Sobre/Equipe/?utm_source=x', '/sobre?utm_source=x'],
    ['/?page_id=7', '/sobre'],
    ['/?utm_source=x&page_id=7', '/sobre?utm_source=x'],
    ['/?attachment_id=5', '/articles/errar-em-publico'],
    ['/?p=3', article],
    ['/?p=3&utm_source=x', `${article}?utm_source=x`],
    ['/blog/?p=3', article],
    ['/blog?p=3&utm_source=x', `${article}?utm_source=x`],
    ['/category/politica/', '/sections/cidade'],
    ['/category/politica/feed/', '/sections/cidade/feed.xml'],
    ['/category/politica/page/2/', '/sections/cidade'],
    ['/tag/Patrim%C3%B4nio/', '/tags/patrimonio'],
    ['/blog/sobre', '/sobre'],
    ['/feed/', '/feed.xml'],
    ['/passo-1', article],
    ['/2019/05/temporal/feed/', `${article}/comments.xml`],
    ['/2019/05/temporal/2/', article],
    ['/2019/05/temporal/foto/', article],
  ])('%s to %s', async (path, to) => {
    expect(await answer(path)).toEqual([301, to])
    expect(await answer(path, 'HEAD')).toEqual([301, to])
    expect(await answer(to)).toEqual([200, undefined])
  })
})

test('the names of files are left as they are', async () => {
  expect(await answer('/docs/Relat%C3%B3rio-2014.PDF')).toEqual([301, '/Arquivo/Relat%C3%B3rio-2014.PDF'])
})

test.each([
  ['/2014/02/nota-retirada', 410],
  ['/2014/02/Nota-Retirada/feed/', 410],
  ['/?p=99&utm_source=x', 410],
  ['/?p=999', 404],
  ['/?attachment_id=999', 404],
  ['/anel-a', 404],
  ['/tag', 404],
  ['/page/2', 404],
  ['/comments/feed', 404],
])('%s is %i', async (path, status) => {
  expect(await answer(path)).toEqual([status, undefined])
  expect(await answer(path, 'HEAD')).toEqual([status, undefined])
})

test.each(['/mau-1', '/mau-2', '/mau-3', '/mau-4', '/mau-5', '/mau-6', '/mau-7'])(
  '%s leads nowhere, because its line is none',
  async (path) => {
    expect(await answer(path)).toEqual([404, undefined])
  },
)

test.each([
  '/blog//evil.example/',
  '/blog/%5Cevil.example',
  '/blog/\\evil.example',
  '/blog/%2F%2Fevil.example',
])('%s leads to no other site', async (path) => {
  const { headers } = await send(server, path)
  const to = new URL(headers.location ?? '/', 'https://gazeta.example')
  expect(to.origin).toBe('https://gazeta.example')
})

test('a line counts as soon as it is written, and no longer than it is there', async () => {
  expect(await answer('/colunas/ana')).toEqual([404, undefined])
  const write = (line: string) => writeFileSync(join(server.contentDir, 'slugs.lock'), `${lock}${line}`)
  const becomes = (status: number) =>
    eventually(async () => (await send(server, '/colunas/ana')).status === status)
  write('/colunas/ana /sobre\n')
  await becomes(301)
  expect(await answer('/colunas/ana')).toEqual([301, '/sobre'])
  write('/colunas/* gone\n')
  await becomes(410)
  write('')
  await becomes(404)
})

test('lines count after a restart without a catalog', async () => {
  for (const file of ['catalog.db', 'catalog.db-wal', 'catalog.db-shm'])
    rmSync(join(server.dataDir, file), { force: true })
  await server.restart()
  expect(await answer('/sobre/equipe')).toEqual([301, '/sobre'])
  expect(await answer('/2014/02/nota-retirada')).toEqual([410, undefined])
})
