import type { Page } from '@playwright/test'
import { startTestServer, type TestServer } from '../server/test-server.ts'
import { type FickleNetwork, fickleNetwork } from './fickle-network.ts'
import { expect, fillIn, freshText, send, test } from './paper.ts'

test.use({ serviceWorkers: 'allow' })

const read = '/articles/microsoft-openai-supercomputador-azure'
const alsoRead = '/articles/the-quiet-case-for-plain-text'
const notRead = '/articles/eclipse-anular-na-praca'

let network: FickleNetwork
let withoutWorker: TestServer

test.beforeAll(async () => {
  withoutWorker = await startTestServer({ env: { SERVICE_WORKER: 'off' } })
})
test.afterAll(() => withoutWorker.stop())
test.beforeEach(async ({ baseURL }) => {
  network = await fickleNetwork()
  network.answeredBy(baseURL)
})
test.afterEach(() => network.close())

test('an article that was read opens with the network off, as it was', async ({ page }) => {
  await readArticle(page, read)
  network.answeredBy(undefined)
  await page.goto(network.url + read)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Microsoft')
  expect(await page.evaluate(() => document.fonts.check('1em "Frank Ruhl Libre"'))).toBe(true)
  expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px')
  const lead = page.locator('main img').first()
  expect(await lead.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
})

test('so does the second one, with the query of a newsletter', async ({ page }) => {
  await readArticle(page, read)
  await page.goto(`${network.url}${alsoRead}?utm_source=x`, { waitUntil: 'networkidle' })
  network.answeredBy(undefined)
  await page.goto(network.url + alsoRead)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('plain text')
  expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px')
})

test('an article that was not read is the offline page, which lists those that were', async ({ page }) => {
  await readArticle(page, read)
  await page.goto(network.url + alsoRead, { waitUntil: 'networkidle' })
  network.answeredBy(undefined)
  await page.goto(network.url + notRead)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sem conexão')
  const links = page.getByRole('navigation', { name: 'Textos que você leu' }).getByRole('link')
  await expect(links).toHaveCount(2)
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
    alsoRead,
    read,
  ])
  await links.last().click()
  await expect(page).toHaveURL(network.url + read)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Microsoft')
})

test('nothing is kept of the API, searches, replies, what is not there, or other pages', async ({ page }) => {
  await readArticle(page, read)
  for (const path of [
    '/',
    '/sections/cidade',
    '/search?q=rio',
    '/articles/nada',
    `${read}/reply/x`,
    '/api/nada',
  ])
    await page.goto(network.url + path)
  await page.goto(network.url + read, { waitUntil: 'networkidle' })
  await page.evaluate(() => fetch('/api/articles/errar-em-publico/comments').then((answer) => answer.text()))
  const kept = await keptAddresses(page)
  expect(kept).toContain(read)
  expect(kept).toContain('/offline')
  expect(kept.filter((path) => !/^\/(assets|media)\//.test(path)).sort()).toEqual([read, '/offline'].sort())
  network.answeredBy(undefined)
  expect(
    await page.evaluate(() => fetch('/api/articles/errar-em-publico/comments').catch(() => 'none')),
  ).toBe('none')
})

test('a comment is on the page that comes after it', async ({ page }) => {
  await readArticle(page, '/articles/valsa-da-gaveta')
  const text = freshText('Lido também sem rede')
  await fillIn(page, text)
  await send(page)
  await expect(page.getByText(text)).toBeVisible()
  network.answeredBy(undefined)
  await page.goto(`${network.url}/articles/valsa-da-gaveta`)
  await expect(page.getByText(text)).toBeVisible()
})

test('thirty articles are kept, and the one read longest ago goes first', async ({ page }) => {
  await readArticle(page, read)
  await page.evaluate(async () => {
    for (let n = 1; n <= 29; n++) {
      const cache = await caches.open(`prelo-article:/articles/outro-${n}`)
      await cache.put(`/articles/outro-${n}`, new Response('<h1>Outro</h1>'))
    }
  })
  await page.goto(network.url + read, { waitUntil: 'networkidle' })
  await page.goto(network.url + alsoRead, { waitUntil: 'networkidle' })
  await expect.poll(() => keptArticles(page)).toHaveLength(30)
  const kept = await keptArticles(page)
  expect([kept.includes('/articles/outro-1'), kept.at(0), kept.slice(-2)]).toEqual([
    false,
    '/articles/outro-2',
    [read, alsoRead],
  ])
})

test('a new worker takes over at once, and clears away what the old one kept for itself', async ({
  page,
}) => {
  await readArticle(page, read)
  const [old] = await offlineCaches(page)
  network.reword = { path: '/sw.js', change: (text) => text.replaceAll(old ?? '', 'prelo-offline:next') }
  await page.reload({ waitUntil: 'networkidle' })
  await expect.poll(() => offlineCaches(page)).toEqual(['prelo-offline:next'])
  network.answeredBy(undefined)
  await page.goto(network.url + read)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Microsoft')
})

test('a worker that cannot fetch what it needs leaves the old one in its place', async ({ page }) => {
  await readArticle(page, read)
  const before = await offlineCaches(page)
  network.reword = { path: '/sw.js', change: (text) => text.replaceAll('"/offline"', '"/nada"') }
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    const { installing } = await registration.update()
    await new Promise((resolve) => installing?.addEventListener('statechange', resolve))
  })
  network.answeredBy(undefined)
  await page.goto(network.url + notRead)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sem conexão')
  expect(await offlineCaches(page)).toEqual(before)
})

test('SERVICE_WORKER=off takes every worker away with the next page, and all that was kept', async ({
  page,
}) => {
  await readArticle(page, read)
  network.answeredBy(withoutWorker.url)
  await page.goto(network.url + alsoRead, { waitUntil: 'networkidle' })
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0)
  expect(await page.evaluate(() => caches.keys())).toEqual([])
  await expect(page.getByRole('heading', { level: 1 })).toContainText('plain text')
})

test('the form of a kept article can be used without a network, though nobody came near it before', async ({
  page,
}) => {
  await readArticle(page, read)
  network.answeredBy(undefined)
  await page.goto(network.url + read)
  await fillIn(page, 'Escrito sem rede')
  await send(page)
  await expect(page.getByText(/^O servidor não respondeu/)).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Comentário' })).toHaveValue('Escrito sem rede')
})

/** Opens an article as somebody new does, and waits until it is kept whole. */
async function readArticle(page: Page, path: string): Promise<void> {
  await page.goto(network.url + path, { waitUntil: 'networkidle' })
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await expect.poll(() => keptAddresses(page)).toEqual(expect.arrayContaining([path, '/offline']))
  await expect
    .poll(async () => (await keptAddresses(page)).filter((kept) => kept.endsWith('.css')).length)
    .toBe(3)
  await page.waitForLoadState('networkidle')
}

function keptAddresses(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const addresses: string[] = []
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys()
      addresses.push(...requests.map(({ url }) => new URL(url).pathname))
    }
    return addresses
  })
}

async function keptArticles(page: Page): Promise<string[]> {
  const names = await page.evaluate(() => caches.keys())
  return names.filter((name) => name.startsWith('prelo-article:')).map((name) => name.split(':')[1] ?? '')
}

async function offlineCaches(page: Page): Promise<string[]> {
  return (await page.evaluate(() => caches.keys())).filter((name) => name.startsWith('prelo-offline'))
}
