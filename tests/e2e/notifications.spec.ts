import type { Page } from '@playwright/test'
import { dataToken } from '../../src/comments/rights/data-token.ts'
import { aMailServer } from '../builders/a-mail-server.ts'
import { actionOf, comment, lettersTo, linkIn, type Mailing } from '../server/mailing.ts'
import { rowsOf, send } from '../server/send.ts'
import { startTestServer } from '../server/test-server.ts'
import { axeViolations, expect, test } from './paper.ts'

const mailing = {} as Mailing
const email = 'ana@example.com'
const secret = 's'.repeat(32)
const links = { confirm: '', unsubscribe: '' }

test.beforeAll(async () => {
  test.setTimeout(120_000)
  mailing.mails = await aMailServer()
  const settings = { SITE_URL: 'https://jornal.example', SMTP_URL: mailing.mails.url, SECRET: secret }
  mailing.server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1', ...settings } })
  await comment(mailing.server, { email, notify: '1' })
  const [letter] = await lettersTo(mailing, email)
  for (const purpose of ['confirm', 'unsubscribe'] as const) links[purpose] = linkIn(letter, purpose)
})

test.afterAll(async () => {
  await mailing.server.stop()
  await mailing.mails.stop()
})

const open = (page: Page, path: string) => page.goto(mailing.server.url + path)

/** What the paper sends to whoever wants to see what is kept of them. */
const dataLink = () => `/your-data?token=${dataToken(secret, email, new Date())}`

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`the pages of mails have nothing that axe objects to in ${colorScheme}, ${width} pixels wide`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      const paths = [links.confirm, links.unsubscribe, '/notifications/confirm?token=x']
      for (const path of [...paths, '/your-data', '/your-data?token=x', dataLink()]) {
        await open(page, path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await axeViolations(page), path).toEqual([])
      }
      await open(page, '/articles/errar-em-publico')
      await expect(page.getByRole('checkbox', { name: /^Avise-me por e-mail/ })).toBeVisible()
      expect(await axeViolations(page)).toEqual([])
    })
  }
}

test('somebody confirms and ends mails with the keyboard alone', async ({ page }) => {
  await open(page, links.confirm)
  await page.getByRole('button', { name: 'Sim, quero receber' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Avisos confirmados' })).toBeVisible()
  await open(page, links.unsubscribe)
  await page.getByRole('button', { name: 'Parar os avisos deste comentário' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Avisos cancelados' })).toBeVisible()
  const again = await send(mailing.server, actionOf(links.confirm), { method: 'POST' })
  expect(again.status).toBe(200)
  await open(page, links.confirm)
  await expect(page.getByRole('heading', { name: 'Avisos cancelados' })).toBeVisible()
})

test('the box that asks for answers is large enough for a thumb, and its words tick it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await open(page, '/articles/errar-em-publico')
  const box = page.getByRole('checkbox', { name: /^Avise-me por e-mail/ })
  const size = await box.boundingBox()
  expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(24)
  await page.getByText('Avise-me por e-mail quando responderem').click()
  await expect(box).toBeChecked()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})

test('somebody takes their data along, and then their words away, with the keyboard alone', async ({
  page,
}) => {
  const own = 'Isto eu quero apagar.'
  await comment(mailing.server, { email, comment: own })
  await open(page, dataLink())
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Baixar meus dados' }).press('Enter')
  expect((await download).suggestedFilename()).toBe('comments.json')
  await page.getByRole('radio', { name: /^Nada/ }).press('Space')
  await page.getByRole('button', { name: 'Apagar meus dados' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Pronto, apagamos' })).toBeVisible()
  expect((await rowsOf(mailing.server)).filter(({ body }) => body === own)).toEqual([])
  await open(page, '/articles/errar-em-publico')
  await expect(page.getByText(own)).toHaveCount(0)
})
