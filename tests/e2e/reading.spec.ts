import { axeViolations, expect, test } from './paper.ts'

const article = '/articles/the-quiet-case-for-plain-text'
const inPortuguese = '/articles/errar-em-publico'

test('dark colours are chosen with the keyboard, and are there before the next page is drawn', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.addInitScript(() => {
    const whenBodyComes = new MutationObserver(() => {
      if (!document.body) return
      whenBodyComes.disconnect()
      Object.assign(globalThis, { themeAtFirst: document.documentElement.dataset.theme })
    })
    whenBodyComes.observe(document, { childList: true, subtree: true })
  })
  await page.goto(inPortuguese)
  await page.getByRole('button', { name: 'Escuras' }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Escuras', pressed: true })).toBeVisible()
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(23, 23, 26)')
  await page.goto('/sections/cidade')
  expect(await page.evaluate(() => (globalThis as unknown as { themeAtFirst: string }).themeAtFirst)).toBe(
    'dark',
  )
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(23, 23, 26)')
  expect(await page.context().cookies()).toEqual([])
})

test('light colours hold on a dark system, and paper is always light', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(inPortuguese)
  await page.getByRole('button', { name: 'Claras' }).click()
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 253, 249)')
  await page.getByRole('button', { name: 'Escuras' }).click()
  await page.emulateMedia({ colorScheme: 'light', media: 'print' })
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 253, 249)')
  await expect(page.getByRole('button', { name: 'Escuras' })).toBeHidden()
})

test('the text grows, and goes back to what the browser says', async ({ page }) => {
  await page.goto(article)
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))
  const normal = await size()
  await page.getByRole('button', { name: 'Very large' }).click()
  expect((await size()) / normal).toBeGreaterThan(1.25)
  await page.reload()
  expect((await size()) / normal).toBeGreaterThan(1.25)
  await page.getByRole('button', { name: 'Normal' }).click()
  expect(await size()).toBe(normal)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

for (const width of [320, 1280]) {
  test(`a chosen scheme and size leave nothing to axe, and nothing to scroll for, ${width} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(inPortuguese)
    await page.getByRole('button', { name: 'Escuras' }).click()
    await page.getByRole('button', { name: 'Muito grande' }).click()
    expect(await axeViolations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    for (const button of await page.locator('.reading button').all()) {
      const { width: wide = 0, height = 0 } = (await button.boundingBox()) ?? {}
      expect(Math.min(wide, height)).toBeGreaterThanOrEqual(24)
    }
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('there is nothing to choose, and nothing missing', async ({ page }) => {
    await page.goto(inPortuguese)
    await expect(page.locator('.reading')).toBeHidden()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
})
