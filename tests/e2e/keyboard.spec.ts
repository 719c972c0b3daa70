import type { Page } from '@playwright/test'
import { commentSaying, expect, freshText, test } from './paper.ts'

const article = '/articles/errar-em-publico'

test('the first key press reaches a link that skips to the content', async ({ page }) => {
  await page.goto(article)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Ir para o conteúdo' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})

for (const key of ['Enter', 'Space']) {
  test(`a comment can be written and sent with the keyboard alone, by ${key}`, async ({ page }) => {
    const text = freshText('Só com o teclado')
    await page.goto(article)
    await tabTo(page, 'Comentário')
    await expect(page.getByRole('checkbox', { name: /^Lembrar meu nome/ })).toBeVisible()
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('textbox', { name: 'Nome' })).toBeFocused()
    await page.keyboard.type('Ana')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('textbox', { name: 'E-mail (opcional)' })).toBeFocused()
    if (key === 'Space') {
      await page.keyboard.press('Tab')
      await expect(page.getByRole('checkbox', { name: /^Lembrar meu nome/ })).toBeFocused()
      await page.keyboard.press('Tab')
      await expect(page.getByRole('button', { name: 'Publicar comentário' })).toBeFocused()
    }
    await page.keyboard.press(key)
    await expect(commentSaying(page, text)).toBeInViewport()
  })
}

test('nothing that has the focus is hidden or without a mark', async ({ page }) => {
  await page.goto(article)
  const seen = new Set<string>()
  for (let presses = 0; presses < 100; presses++) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    if ((await focused.count()) === 0) break
    const outline = await focused.evaluate((element) => getComputedStyle(element).outlineStyle)
    const name = await focused.evaluate((element) => element.outerHTML.slice(0, 120))
    if (seen.has(name)) break
    seen.add(name)
    await expect(focused, name).toBeInViewport()
    expect(outline, name).toBe('solid')
  }
  expect(seen.size).toBeGreaterThan(12)
})

/** Presses Tab until the text box of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const box = page.getByRole('textbox', { name })
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    if (await box.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${name} cannot be reached with the keyboard.`)
}
