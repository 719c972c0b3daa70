import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPicture } from '../builders/a-picture.ts'
import { wholeExport } from '../builders/a-whole-export.ts'
import { parseHtml } from '../builders/parse-html.ts'
import { type Ended, runCommand } from '../builders/run-command.ts'
import { send } from './send.ts'
import { serverForTests } from './server-for-tests.ts'
import { eventually } from './test-server.ts'

const server = serverForTests()
let folder: string

const run = (name: string, args: readonly string[] = []): Promise<Ended> => {
  const { contentDir, dataDir, database } = server
  const env = { CONTENT_DIR: contentDir, DATA_DIR: dataDir, DATABASE_URL: database?.url ?? '', CI: '' }
  return runCommand(name, args, { cwd: process.cwd(), env })
}
const importAll = () =>
  run('import-wordpress', [join(folder, 'export.xml'), '--media', join(folder, 'uploads')])

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'prelo-wordpress-'))
  mkdirSync(join(folder, 'uploads/2019/05'), { recursive: true })
  writeFileSync(join(folder, 'uploads/2019/05/Rio-Cheio.jpg'), await aPicture({ width: 1300, height: 800 }))
  writeFileSync(join(folder, 'export.xml'), wholeExport())
  const { code, stderr } = await importAll()
  expect([code, stderr]).toEqual([0, ''])
  await eventually(async () => (await send(server, '/articles/chuva-no-vale')).status === 200)
  await eventually(async () => (await send(server, '/?p=15')).status === 410)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the content check finds no error in what was imported', async () => {
  const { code, stdout } = await run('content-check', ['--json', '--no-spelling'])
  expect([code, JSON.parse(stdout).errors]).toEqual([0, 0])
})

describe('every old address leads on', () => {
  test.each([
    ['/2019/05/chuva-no-vale/', '/articles/chuva-no-vale'],
    ['/?p=10', '/articles/chuva-no-vale'],
    ['/2019/05/temporal-no-vale/', '/articles/chuva-no-vale'],
    ['/2019/05/chuva-no-vale/Rio-Cheio/', '/articles/chuva-no-vale'],
    ['/2019/05/chuva-no-vale/feed/', '/articles/chuva-no-vale/comments.xml'],
    ['/2019/05/ponte/', '/articles/ponte'],
    ['/clima/ponte/', '/articles/ponte-2'],
    ['/quem-somos/', '/quem-somos'],
    ['/quem-somos/equipe/', '/equipe'],
    ['/?page_id=31', '/equipe'],
    ['/?cat=3', '/sections/cidade'],
    ['/?tag=chuvas', '/tags/chuvas'],
    ['/?author=2', '/authors/ze-prado'],
    ['/?m=201905', '/archive/2019/05'],
    ['/category/cidade/', '/sections/cidade'],
    ['/category/cidade/clima/', '/sections/clima'],
    ['/tag/chuvas/', '/tags/chuvas'],
    ['/tag/arte-cultura/', '/tags/arte-e-cultura'],
    ['/author/ze/', '/authors/ze-prado'],
    ['/2019/05/', '/archive/2019/05'],
    ['/feed/', '/feed.xml'],
  ])('%s to %s', async (path, to) => {
    const { status, headers } = await send(server, path)
    expect([status, headers.location]).toEqual([301, to])
    expect((await send(server, to)).status).toBe(200)
  })

  test.each(['/evento/feira/', '/?p=32', '/2019/05/lixo/', '/?p=16', '/2019/05/com-senha/', '/?p=15'])(
    '%s is gone',
    async (path) => expect((await send(server, path)).status).toBe(410),
  )

  test.each(['/articles/rascunho', '/articles/futuro', '/articles/particular', '/articles/com-senha'])(
    '%s is not public',
    async (path) => expect((await send(server, path)).status).toBe(404),
  )
})

test('an article has its words, its picture and its comments, in their threads', async () => {
  const { text } = await send(server, '/articles/chuva-no-vale')
  const page = parseHtml(text)
  expect(page.querySelector('h1')?.textContent).toBe('Chuva no vale: “o pior já passou”')
  expect(page.querySelector('figure img')?.getAttribute('alt')).toBe('O rio acima da ponte')
  const [first, answer] = [...page.querySelectorAll('article.comment')]
  expect(page.querySelectorAll('article.comment')).toHaveLength(2)
  expect(first?.textContent).toContain('Aqui na rua *tudo* bem.')
  expect(answer?.textContent).toContain('João & Zé')
  expect(first?.contains(answer ?? null) || first?.parentElement?.contains(answer ?? null)).toBe(true)
})

test('a second run adds nothing', async () => {
  const { stdout } = await importAll()
  expect(stdout).toMatch(/Textos +0 +7 +2/)
  expect(stdout).toMatch(/Páginas +0 +2 +0/)
  expect(stdout).toMatch(/Comentários +0 +5 +1/)
  expect(stdout).toMatch(/Imagens +0 +2 +1/)
})
