import type { Page } from '@playwright/test'
import { deletedRoot, discussion, longThread } from './a-discussion.ts'
import { axeViolations, commentSaying, expect, fillIn, freshText, send, test } from './paper.ts'

const article = '/articles/microsoft-openai-supercomputador-azure'

const pages: Record<string, (page: Page) => Promise<void>> = {
  'the front page': async (page) => void (await page.goto('/')),
  'an article with comments and answers': async (page) => {
    const text = freshText('Um comentário com **ênfase** e https://example.com')
    await page.goto(article)
    await fillIn(page, text)
    await send(page)
    await expect(commentSaying(page, text.slice(text.lastIndexOf('(')))).toBeVisible()
  },
  'an empty form that was refused at once': async (page) => {
    await page.goto(article)
    await send(page)
    await expect(page.getByText('Por favor, digite seu nome aqui')).toBeVisible()
  },
  'a form that the server refused': async (page) => {
    await page.goto(article)
    await page.evaluate(() => document.querySelector('form')?.submit())
    await expect(page.getByRole('alert')).toBeVisible()
  },
  'an article with a note, a pull quote and a series': async (page) =>
    void (await page.goto('/articles/o-rio-que-a-cidade-cobriu')),
  'an article with a table': async (page) => void (await page.goto('/articles/o-que-a-agua-do-rio-conta')),
  'an article with an embed': async (page) => void (await page.goto('/articles/cine-aurora-reabre')),
  'an article with a note, an embed and its series': async (page) =>
    void (await page.goto('/articles/o-rio-que-a-cidade-cobriu')),
  'an article with a table and footnotes': async (page) =>
    void (await page.goto('/articles/sensores-de-encosta-alto-do-sino')),
  'an article in English': async (page) => void (await page.goto('/articles/the-quiet-case-for-plain-text')),
  'a section': async (page) => void (await page.goto('/sections/cidade')),
  'a tag': async (page) => void (await page.goto('/tags/transparencia')),
  'the archive': async (page) => void (await page.goto('/archive')),
  'a month': async (page) => void (await page.goto('/archive/2026/11')),
  'the corrections': async (page) => void (await page.goto('/corrections')),
  'the results of a search': async (page) => void (await page.goto('/search?q=rio')),
  'a search that finds nothing': async (page) => void (await page.goto('/search?q=zzzzzz')),
  'a static page': async (page) => void (await page.goto('/sobre')),
  'an article with a long discussion': async (page) => void (await page.goto(discussion)),
  'the newest comments first': async (page) => void (await page.goto(`${discussion}/comments/newest`)),
  'a thread on a page of its own': async (page) =>
    void (await page.goto(`${discussion}/threads/${longThread}/2`)),
  'a thread whose first comment is gone': async (page) =>
    void (await page.goto(`${discussion}/threads/${deletedRoot}`)),
  'an answer in its place': async (page) => {
    await page.goto(discussion)
    await page.getByRole('link', { name: 'Responder a Eva Nogueira' }).click()
    await expect(page.getByRole('button', { name: 'Cancelar resposta' })).toBeVisible()
  },
  'an author': async (page) => void (await page.goto('/authors/joaquim-teles')),
  'a page that is not there': async (page) => void (await page.goto('/nada')),
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test.describe(`in ${colorScheme}, ${width} pixels wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } })

      for (const [name, open] of Object.entries(pages)) {
        test(`${name} has nothing that axe objects to`, async ({ page }) => {
          await open(page)
          expect(await axeViolations(page)).toEqual([])
        })
      }
    })
  }
}

test('pages are as wide as a narrow window, whatever somebody typed', async ({ page }) => {
  const text = 'a'.repeat(5000)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/articles/rio-da-ladeira-volta-a-correr')
  await fillIn(page, text, 'N'.repeat(80))
  await send(page)
  await expect(commentSaying(page, text)).toBeVisible()
  for (const path of [page.url(), '/', '/sections/cidade', '/nada', article]) {
    await page.goto(path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320)
  }
})

test('what can be clicked is large enough for a thumb', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(article)
  const text = freshText('Para responder')
  await fillIn(page, text)
  await send(page)
  await expect(commentSaying(page, text)).toBeVisible()
  const names =
    /^(Responder a .*|\d.* link para o comentário de .*|Publicar comentário|Cidade|Tecnologia|Sobre a Gazeta)$/
  const targets = [
    ...(await page.getByRole('link', { name: names }).all()),
    ...(await page.getByRole('button', { name: names }).all()),
  ]
  expect(targets.length).toBeGreaterThan(5)
  for (const target of targets) {
    const box = await target.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), `${target}`).toBeGreaterThanOrEqual(24)
  }
})

test('on paper there is the article with its comments, and nothing to click', async ({ page }) => {
  const text = freshText('Também no papel')
  await page.goto(article)
  await fillIn(page, text)
  await send(page)
  await expect(commentSaying(page, text)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(commentSaying(page, text)).toBeVisible()
  for (const label of ['Comentário', 'Nome'])
    await expect(page.getByLabel(label, { exact: true })).toBeHidden()
  await expect(page.getByRole('button')).toBeHidden()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('link', { name: /^Responder a/ })).toHaveCount(0)
})

test('in forced colours the present section is underlined, and buttons have an edge', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(article)
  await expect(page.getByRole('link', { name: 'Tecnologia' }).first()).toHaveCSS(
    'text-decoration-line',
    'underline',
  )
  const button = page.getByRole('button', { name: 'Publicar comentário' })
  await expect(button).toHaveCSS('border-top-style', 'solid')
  await expect(button).not.toHaveCSS('border-top-width', '0px')
})

test('for those who want less motion nothing scrolls by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(article)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('smooth')
})
