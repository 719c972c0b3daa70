import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { anArticleFile } from '../builders/an-article-file.ts'
import { type DevServer, startDevServer } from './dev-server.ts'

const article = 'articles/2026/11/errar-em-publico.md'

let server: DevServer
test.describe.configure({ timeout: 120_000 })
test.beforeAll(async () => {
  test.setTimeout(120_000)
  server = await startDevServer()
})
test.afterAll(() => server.stop())

/** Opens a page, and waits until it follows what is saved. */
async function open(page: Page, path: string): Promise<void> {
  const followed = page.waitForResponse(/reload-on-save\?changes/, { timeout: 60_000 })
  await page.goto(server.url + path, { timeout: 60_000 })
  await followed
}

function save(path: string, change: (text: string) => string): void {
  const file = join(server.contentDir, path)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

test('an article shows what was just saved, at the place to which it was scrolled', async ({ page }) => {
  await open(page, '/articles/errar-em-publico')
  await page.evaluate(() => scrollTo(0, 900))
  appendFileSync(join(server.contentDir, article), '\nUm parágrafo salvo agora.\n')
  await expect(page.getByText('Um parágrafo salvo agora.')).toBeVisible()
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(900)
})

test('every open page follows, and goes on following', async ({ page, context }) => {
  const front = await context.newPage()
  await open(page, '/articles/errar-em-publico')
  await open(front, '/')
  for (const title of ['Errar outra vez', 'Errar pela terceira vez', 'Errar mais uma vez']) {
    save(article, (text) => text.replace(/^title: .*/m, `title: ${title}`))
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(front.getByRole('link', { name: title }).first()).toBeVisible()
  }
  save('site.yaml', (text) => text.replace(/^name: .*/m, 'name: Gazeta do Vale'))
  await expect(page.getByText('Gazeta do Vale').first()).toBeVisible()
  await expect(front.getByText('Gazeta do Vale').first()).toBeVisible()
})

test('two saves in a row leave the second one on the page', async ({ page }) => {
  await open(page, '/articles/errar-em-publico')
  save(article, (text) => text.replace(/^title: .*/m, 'title: A primeira'))
  await page.waitForEvent('framenavigated')
  save(article, (text) => text.replace(/^title: .*/m, 'title: A segunda'))
  await expect(page.getByRole('heading', { level: 1, name: 'A segunda' })).toBeVisible()
})

test('a page keeps the last good version of a file that is broken, and follows when it is mended', async ({
  page,
}) => {
  await open(page, '/articles/errar-em-publico')
  save(article, (text) => text.replace(/^title: .*/m, 'title: Antes da falha'))
  await expect(page.getByRole('heading', { level: 1, name: 'Antes da falha' })).toBeVisible()
  save(article, (text) => text.replace('date:', 'dat:').replace(/^title: .*/m, 'title: Com falha'))
  await expect.poll(server.output).toContain('dat  Campo desconhecido.')
  await expect(page.getByRole('heading', { level: 1, name: 'Antes da falha' })).toBeVisible()
  save(article, (text) => text.replace('dat:', 'date:').replace(/^title: .*/m, 'title: Sem falha'))
  await expect(page.getByRole('heading', { level: 1, name: 'Sem falha' })).toBeVisible()
})

test('the address of a draft shows the article as soon as it is published', async ({ page }) => {
  const draft = 'articles/2026/11/chuva-no-centro.md'
  const file = join(server.contentDir, draft)
  writeFileSync(file, anArticleFile({ draft: 'true' }))
  await open(page, '/articles/chuva-no-centro')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Página não encontrada')
  save(draft, (text) => text.replace('draft: true\n', ''))
  await expect(page.getByRole('heading', { level: 1, name: 'Chuva no centro' })).toBeVisible()
})

test('a page catches up after the server was started again', async ({ page }) => {
  await open(page, '/articles/errar-em-publico')
  await server.restart(() => save(article, (text) => text.replace(/^title: .*/m, 'title: Depois da pausa')))
  await expect(page.getByRole('heading', { level: 1, name: 'Depois da pausa' })).toBeVisible({
    timeout: 60_000,
  })
})
