import { axeViolations, expect, test } from './paper.ts'

const article = '/articles/cine-aurora-reabre'
const archive = 'https://archive.org/**'

test('an embed asks nothing of anybody before the button is pressed, and then shows its frame', async ({
  page,
}) => {
  const asked: string[] = []
  await page.route(archive, (route) => {
    asked.push(route.request().url())
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Filme</title>' })
  })
  await page.goto(article)
  const button = page.getByRole('button', { name: 'Carregar aqui (conecta você a Internet Archive)' })
  await button.scrollIntoViewIfNeeded()
  expect(asked).toEqual([])
  await button.press('Enter')
  await expect(page.locator('iframe')).toBeFocused()
  await expect.poll(() => asked).toEqual(['https://archive.org/embed/Levoyagedanslalune'])
  expect(await axeViolations(page)).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an embed is a card with a link, and no button that does nothing', async ({ page }) => {
    await page.goto(article)
    const link = page.getByRole('link', { name: '“Viagem à Lua”, de Georges Méliès (1902)' })
    await expect(link).toHaveAttribute('href', 'https://archive.org/details/Levoyagedanslalune')
    await expect(page.getByRole('button', { name: /Carregar/ })).toHaveCount(0)
  })
})
