import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, relative } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { previewUntil } from '../../src/publishing/preview-link.ts'
import { aContentFolder, type ContentFolder, siteFile } from '../builders/a-content-folder.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

type Ended = { code: number | string | null | undefined; stdout: string; stderr: string }

const secret = 's'.repeat(32)
const nobody = 'http://127.0.0.1:9'

/** Runs the command as `npm run article:preview` does. */
function preview({ contentDir, dataDir }: ContentFolder, args: string[], own: Record<string, string> = {}) {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', CONTENT_DIR: contentDir }
  Object.assign(env, { DATA_DIR: dataDir, SECRET: secret, SITE_URL: nobody, INIT_CWD: process.cwd(), ...own })
  return new Promise<Ended>((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'src/cli/article-preview.ts', ...args],
      { env },
      (error, stdout, stderr) => resolve({ code: error ? error.code : 0, stdout, stderr }),
    )
  })
}

const draft = 'articles/2026/03/rascunho.md'

function aFolder(files: Record<string, string> = {}): ContentFolder {
  return aContentFolder({ [draft]: anArticleFile({ draft: 'true' }), ...files })
}

/** What the printed link says, when it is one of ours. */
function opened(stdout: string, withSecret = secret) {
  const link = new URL(stdout.trim())
  const slug = /^\/articles\/([^/]+)\/preview$/.exec(link.pathname)?.[1] ?? ''
  const until = previewUntil(withSecret, slug, Object.fromEntries(link.searchParams))
  return { slug, hours: until === undefined ? undefined : Math.round((until - Date.now() / 1000) / 360) / 10 }
}

describe('npm run article:preview', { timeout: 20_000 }, () => {
  test('prints a link alone, for a day; that the site must be running is told aside', async () => {
    const { code, stdout, stderr } = await preview(aFolder(), ['rascunho'])
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /^http:\/\/127\.0\.0\.1:9\/articles\/rascunho\/preview\?until=\d{10}&token=.{43}\n$/,
    )
    expect(opened(stdout)).toEqual({ slug: 'rascunho', hours: 24 })
    expect(stderr).toMatch(/^O link funciona até \d+ de \S+ de \d{4} às \d\d:\d\d\.\n/)
    expect(stderr).toContain('O site não responde em http://127.0.0.1:9.')
  })

  test('says nothing of that while the site answers', async () => {
    const asked: string[] = []
    const site = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end('{"status":"live"}')
    })
    onTestFinished(() => void site.close())
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
    const SITE_URL = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
    const { code, stdout, stderr } = await preview(aFolder(), ['rascunho'], { SITE_URL })
    expect([code, asked, stdout.startsWith(`${SITE_URL}/`)]).toEqual([0, ['/api/health/live'], true])
    expect(stderr).toMatch(/^O link funciona até .*\n$/)
  })

  test('takes the file for the slug, and hours', async () => {
    const folder = aFolder({ 'articles/outro.md': anArticleFile({ draft: 'true', slug: 'com-slug' }) })
    const { stdout } = await preview(folder, [join(folder.contentDir, 'articles/outro.md'), '--hours', '2'])
    expect(opened(stdout)).toEqual({ slug: 'com-slug', hours: 2 })
    const beside = await preview(folder, ['2026/03/rascunho.md', '--hours=720'], {
      INIT_CWD: join(folder.contentDir, 'articles'),
    })
    expect(opened(beside.stdout)).toEqual({ slug: 'rascunho', hours: 720 })
  })

  test('seals with the secret in DATA_DIR, and makes that when there is none', async () => {
    const folder = aFolder()
    const made = await preview(folder, ['rascunho'], { SECRET: '' })
    expect([made.code, opened(made.stdout).hours]).toEqual([0, undefined])
    mkdirSync(folder.dataDir, { recursive: true })
    writeFileSync(join(folder.dataDir, 'secret'), 'k'.repeat(43))
    const known = await preview(folder, ['rascunho'], { SECRET: '' })
    expect(opened(known.stdout, 'k'.repeat(43)).hours).toBe(24)
  })

  test('sees what was saved since the last time', async () => {
    const folder = aFolder()
    expect((await preview(folder, ['novo'])).code).toBe(1)
    folder.write('articles/2026/03/novo.md', anArticleFile({ date: '2999-01-01' }))
    expect(opened((await preview(folder, ['novo'])).stdout).slug).toBe('novo')
  })

  test('prints the address of an article that is public already', async () => {
    const { code, stdout, stderr } = await preview(aFolder({ 'articles/chuva.md': anArticleFile() }), [
      'chuva',
    ])
    expect([code, stdout]).toEqual([0, 'http://127.0.0.1:9/articles/chuva\n'])
    expect(stderr).toBe('Este texto já é público: este é o endereço dele.\n')
  })

  test('asks whether another one was meant, and ends with 1', async () => {
    const { code, stdout, stderr } = await preview(aFolder(), ['rascumho'])
    expect([code, stdout, stderr]).toEqual([1, '', '“rascumho” não existe. Você quis dizer “rascunho”?\n'])
  })

  test('tells the problems of a file that never was good, in the language of the paper', async () => {
    const folder = aFolder({
      'site.yaml': siteFile.replace('pt-BR', 'en'),
      'articles/broken.md': anArticleFile({ draft: 'yes' }),
    })
    const { code, stdout, stderr } = await preview(folder, ['broken'])
    const at = relative(process.cwd(), folder.contentDir)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toBe(
      `The file cannot be shown yet:\n${at}/articles/broken.md:5:8  draft  Write true or false.\n`,
    )
  })

  test('gives the link to the last good version of a file that broke, with its problems', async () => {
    const folder = aFolder()
    await preview(folder, ['rascunho'])
    folder.write(draft, anArticleFile({ draft: 'true', date: 'ontem' }))
    const { code, stdout, stderr } = await preview(folder, ['rascunho'])
    expect([code, opened(stdout).slug]).toEqual([0, 'rascunho'])
    expect(stderr).toContain('O arquivo tem problemas, e a prévia pode mostrar uma versão anterior:\n')
    expect(stderr).toContain(`${draft}:3:7  date  `)
  })

  test('explains itself, and ends with 0', async () => {
    const { code, stdout } = await preview(aFolder(), ['--help'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^npm run --silent article:preview -- slug \[--hours 24\]\n\nPrints a link/)
  })

  test.each([
    [[], 'Name one article.'],
    [['um', 'dois'], 'Name one article.'],
    [['rascunho', '--hours', '0'], '--hours takes a whole number from 1 to 720.'],
    [['rascunho', '--hours', '721'], '--hours takes a whole number from 1 to 720.'],
    [['rascunho', '--days', '1'], "Unknown option '--days'"],
  ])('refuses %j with its usage, and ends with 2', async (args, why) => {
    const { code, stdout, stderr } = await preview(aFolder(), args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(why)
    expect(stderr).toContain('npm run --silent article:preview -- slug')
  })
})
