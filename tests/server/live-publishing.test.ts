import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { monthOf } from '../../src/site/dates.ts'
import { anArticleFile } from '../builders/an-article-file.ts'
import { send } from './send.ts'
import { serverForTests } from './server-for-tests.ts'
import { eventually } from './test-server.ts'

const server = serverForTests()
const at = (path: string) => join(server.contentDir, path)
const page = async (path: string) => (await send(server, path)).text
const shows = (path: string, words: string) => eventually(async () => (await page(path)).includes(words))

function save(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true })
  writeFileSync(at(path), text)
}

describe('an article that is saved', () => {
  const now = new Date(Date.now() - 1000).toISOString()
  const [year, month] = monthOf(new Date(now), 'America/Sao_Paulo').split('-')
  const front = { title: 'Ponte reaberta', date: now, tags: '[ponte nova]', authors: '[marina-falcao]' }
  const path = 'articles/2026/11/ponte-reaberta.md'

  beforeAll(async () => {
    save(
      path,
      anArticleFile({ ...front, aliases: '["/?p=4321", /2011/05/ponte.php?id=7]' }, 'A travessia voltou.\n'),
    )
    await shows('/articles/ponte-reaberta', 'Ponte reaberta')
  })

  test.each([
    ...[
      '/',
      '/sections/cidade',
      '/tags/ponte-nova',
      '/authors/marina-falcao',
      `/archive/${year}/${month}`,
      '/search?q=travessia',
    ],
    ...['/feed.xml', '/atom.xml', '/feed.json', '/sections/cidade/feed.xml', '/news-sitemap.xml'],
    ...[`/sitemaps/${year}-${month}.xml`, '/articles/ponte-reaberta.md'],
  ])('is on %s', async (list) => {
    expect(await page(list)).toContain(
      list.startsWith('/sitemaps') ? '/articles/ponte-reaberta' : 'Ponte reaberta',
    )
  })

  test.each([
    ['/?p=4321', '/articles/ponte-reaberta'],
    ['/?p=4321&utm_source=carta', '/articles/ponte-reaberta?utm_source=carta'],
    ['/2011/05/Ponte.php?id=7&a=b', '/articles/ponte-reaberta?a=b'],
  ])('is where its old address %s leads', async (old, to) => {
    const { status, headers } = await send(server, old)
    expect([status, headers.location]).toEqual([301, to])
  })

  test('is gone from everywhere when it is a draft again', async () => {
    save(path, anArticleFile({ ...front, draft: 'true' }))
    await eventually(async () => (await send(server, '/articles/ponte-reaberta')).status === 410)
    for (const list of ['/', '/sections/cidade', '/feed.xml', '/news-sitemap.xml', '/search?q=travessia'])
      expect(await page(list)).not.toContain('Ponte reaberta')
  })
})

test('the picture of an article is followed by itself', async () => {
  save('articles/2026/11/retrato.md', anArticleFile({ image: '{ src: retrato.webp, alt: Varal }' }))
  await shows('/articles/retrato', 'Choveu')
  expect(await page('/articles/retrato')).not.toContain('lead-picture')
  writeFileSync(
    at('articles/2026/11/retrato.webp'),
    readFileSync(at('articles/2026/11/varal-de-retratos.webp')),
  )
  await shows('/articles/retrato', 'lead-picture')
})

test('a name that changes in site.yaml or with an author is on pages, and found', async () => {
  writeFileSync(
    at('site.yaml'),
    readFileSync(at('site.yaml'), 'utf8').replace('name: Cultura', 'name: Artes'),
  )
  await shows('/sections/cultura', 'Artes')
  save('authors/otavio-serrano.md', '---\nname: Otávio Quixadá\n---\n')
  await shows('/authors/otavio-serrano', 'Otávio Quixadá')
  await shows('/search?q=quixada', 'href="/articles/')
})

test('a broken file keeps its last good version, and is told in the log and to operators', async () => {
  appendFileSync(at('articles/2026/11/elogio-da-fila.md'), '\nUma linha a mais.\n')
  await shows('/articles/elogio-da-fila', 'Uma linha a mais.')
  const good = readFileSync(at('articles/2026/11/elogio-da-fila.md'), 'utf8')
  save('articles/2026/11/elogio-da-fila.md', good.replace(/^section: .*/m, 'section: opniao'))
  await eventually(async () => server.output().includes('elogio-da-fila.md:5:10  section'))
  const { content } = JSON.parse(await page('/api/health/ready'))
  expect(content).toEqual({
    problems: 1,
    files: [
      {
        ...{ file: 'articles/2026/11/elogio-da-fila.md', line: 5, column: 10, field: 'section' },
        advice: '“opniao” não existe. Você quis dizer “opiniao”?',
      },
    ],
  })
  expect(await page('/articles/elogio-da-fila')).toContain('Uma linha a mais.')
  save('articles/2026/11/elogio-da-fila.md', good)
  await eventually(async () => JSON.parse(await page('/api/health/ready')).content.problems === 0)
})

test('a link that leads out of the content folder is not followed', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'prelo-outside-'))
  onTestFinished(() => rmSync(outside, { recursive: true }))
  writeFileSync(join(outside, 'segredo.md'), anArticleFile({ title: 'Segredo' }))
  symlinkSync(join(outside, 'segredo.md'), at('articles/2026/11/segredo.md'))
  symlinkSync(outside, at('articles/2026/fora'))
  save('articles/2026/11/depois.md', anArticleFile({ title: 'Depois do elo' }))
  await shows('/articles/depois', 'Depois do elo')
  expect((await send(server, '/articles/segredo')).status).toBe(404)
})

test('a pull of 500 files is on the site, new, changed, moved and deleted ones', async () => {
  const origin = mkdtempSync(join(tmpdir(), 'prelo-origin-'))
  onTestFinished(() => rmSync(origin, { recursive: true }))
  const git = (folder: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], { cwd: folder })
  const commit = (folder: string, message: string) => {
    git(folder, 'add', '-A')
    git(folder, 'commit', '-qm', message)
  }
  const file = (n: number) => `articles/2019/0${1 + (n % 9)}/vinda-${n}.md`
  for (let n = 0; n < 100; n++) save(file(n), anArticleFile({ title: `Vinda ${n}`, date: '2019-01-01' }))
  git(server.contentDir, 'init', '-q', '-b', 'main')
  commit(server.contentDir, 'before')
  git(origin, 'clone', '-q', server.contentDir, 'paper')
  const paper = join(origin, 'paper')
  for (let n = 0; n < 500; n++) {
    mkdirSync(join(paper, dirname(file(n))), { recursive: true })
    writeFileSync(join(paper, file(n)), anArticleFile({ title: `Vinda nova ${n}`, date: '2019-01-01' }))
  }
  rmSync(join(paper, file(7)))
  git(paper, 'mv', file(8), 'articles/2019/01/outro-nome.md')
  commit(paper, 'after')
  await shows('/articles/vinda-99', 'Vinda 99')

  git(server.contentDir, 'pull', '-q', paper, 'main')
  // Of 500, one was deleted.
  await shows('/search?q=%22vinda+nova%22', '499 textos encontrados')
  for (const n of [0, 50, 99, 100, 333, 499])
    expect(await page(`/articles/vinda-${n}`)).toContain(`Vinda nova ${n}`)
  expect((await send(server, '/articles/vinda-7')).status).toBe(410)
  expect(await page('/articles/outro-nome')).toContain('Vinda nova 8')
})
