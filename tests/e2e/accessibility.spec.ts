import { pageTypes } from './page-types.ts'
import {
  axeViolations,
  commentSaying,
  expect,
  fillIn,
  freshText,
  rulesOfColour,
  send,
  test,
} from './paper.ts'

const article = '/articles/microsoft-openai-supercomputador-azure'

for (const [name, open] of Object.entries(pageTypes)) {
  test(`${name} has nothing that axe objects to, narrow and wide, light and dark`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 })
    await open(page)
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme: 'light' })
      expect.soft(await axeViolations(page), `${width} pixels wide`).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect.soft(await axeViolations(page, rulesOfColour), `${width} pixels wide, dark`).toEqual([])
    }
  })
}

test('pages are as wide as a narrow window, whatever somebody typed', async ({ page }) => {
  const text = 'a'.repeat(5000)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/articles/rio-da-ladeira-volta-a-correr')
  await fillIn(page, text, 'N'.repeat(80))
  await send(page)
  await expect(commentSaying(page, text)).toBeVisible()
  await fillIn(page, `${'- '.repeat(2000)}fundo`)
  await send(page)
  await expect(commentSaying(page, 'fundo')).toBeVisible()
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
