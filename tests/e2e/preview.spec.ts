import type { Page } from '@playwright/test'
import { eventually, startTestServer, type TestServer } from '../server/test-server.ts'
import {
  addUnpublished,
  fileOf,
  previewLink,
  unpublished,
  writeUnpublished,
} from '../server/unpublished-articles.ts'
import { clippedTexts, overflowOf, overlappingTexts, smallTargets } from './layout-faults.ts'
import { axeViolations, expect, test } from './paper.ts'

let server: TestServer

test.beforeAll(async () => {
  server = await startTestServer()
  await addUnpublished(server)
  const { over } = unpublished
  writeUnpublished(server, over, fileOf(over).replace('date: 2026-10-01', 'date: outrora\nsectoin: x'))
  await eventually(async () => (await (await fetch(address(over))).text()).includes('Há 2 problemas'))
})
test.afterAll(() => server.stop())

const address = (slug: string, seconds = 60) => server.url + previewLink(server, slug, seconds)

const previews: Record<string, (page: Page) => Promise<unknown>> = {
  'a draft': (page) => page.goto(address(unpublished.draft)),
  'an article to come, in English': (page) => page.goto(address(unpublished.scheduled)),
  'an article that is over and whose file broke': (page) => page.goto(address(unpublished.over)),
  'a link that has ended': (page) => page.goto(address(unpublished.draft, -1)),
}

for (const scripts of ['with', 'without']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      test.describe(`in ${colorScheme}, ${width} pixels wide, ${scripts} JavaScript`, () => {
        test.use({ colorScheme, viewport: { width, height: 800 } })
        // axe is a script itself: those of the paper stay away, and it does its work on what is left.
        test.beforeEach(async ({ page }) => {
          if (scripts === 'without') await page.route('**/assets/*.js', (route) => route.abort())
        })

        for (const [name, open] of Object.entries(previews)) {
          test(`the preview of ${name} has nothing that axe objects to`, async ({ page }) => {
            await open(page)
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
            expect(await axeViolations(page)).toEqual([])
          })
        }
      })
    }
  }
}

for (const [name, open] of Object.entries(previews)) {
  test(`the preview of ${name} stays whole in a narrow window and the largest text`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await open(page)
    expect(await smallTargets(page)).toEqual([])
    for (const text of ['normal', 'largest']) {
      await page.evaluate((size) => Object.assign(document.documentElement.dataset, { text: size }), text)
      expect(await overflowOf(page), text).toBeLessThanOrEqual(0)
      expect(await clippedTexts(page), text).toEqual([])
      expect(await overlappingTexts(page), text).toEqual([])
    }
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in ${colorScheme} the banner comes first and stands out from the page`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto(address(unpublished.draft))
    const banner = page.getByRole('region', { name: 'Prévia' })
    await expect(banner).toContainText('Rascunho: não está no site.')
    const [top, headline] = [
      await banner.boundingBox(),
      await page.getByRole('heading', { level: 1 }).boundingBox(),
    ]
    expect(top?.y).toBeLessThan(headline?.y ?? 0)
    const ground = (selector: string) =>
      page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor)
    const [paper, ink] =
      colorScheme === 'light'
        ? ['rgb(255, 253, 249)', 'rgb(27, 27, 31)']
        : ['rgb(23, 23, 26)', 'rgb(233, 229, 220)']
    expect([await ground('html'), await ground('.preview-banner')]).toEqual([paper, ink])
  })
}

test('the pictures of a draft show', async ({ page }) => {
  await page.goto(address(unpublished.draft))
  for (const image of await page.locator('article img').all()) {
    await image.scrollIntoViewIfNeeded()
    await expect
      .poll(() => image.evaluate((shown: HTMLImageElement) => shown.naturalWidth))
      .toBeGreaterThan(0)
  }
})

test('whoever follows a link from a preview does not tell where from', async ({ page }) => {
  await page.goto(address(unpublished.draft))
  const [request] = await Promise.all([
    page.waitForRequest(/\/authors\/marina-falcao$/),
    page.getByRole('link', { name: 'Marina Falcão' }).first().click(),
  ])
  expect((await request.allHeaders()).referer).toBeUndefined()
})

test.describe('with the service worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('nothing of a preview is kept for times without a network', async ({ page }) => {
    await page.goto(`${server.url}/articles/errar-em-publico`)
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    const kept = () =>
      page.evaluate(async () => {
        const names = await caches.keys()
        const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
        return [...names, ...requests.flat().map(({ url }) => url)]
      })
    await expect
      .poll(async () => (await kept()).includes('prelo-article:/articles/errar-em-publico'))
      .toBe(true)
    await page.goto(address(unpublished.draft), { waitUntil: 'networkidle' })
    expect((await kept()).filter((entry) => /preview|rascunho|liquens|guiche/.test(entry))).toEqual([])
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a preview is all there', async ({ page }) => {
    await page.goto(address(unpublished.scheduled))
    await expect(page.getByRole('region', { name: 'Preview' })).toContainText(
      'Goes live on 2 January 3000 at 00:00.',
    )
    await expect(page.getByText('O céu ficou quimioluminescente.')).toBeVisible()
  })
})
