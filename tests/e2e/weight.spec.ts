import type { Request } from '@playwright/test'
import { expect, test } from './paper.ts'

test('an article without pictures costs somebody new at most 45 kB, font and headers included', async ({
  page,
  context,
}) => {
  const requests: Request[] = []
  context.on('requestfinished', (request) => requests.push(request))
  await page.goto('/articles/the-quiet-case-for-plain-text', { waitUntil: 'networkidle' })
  const sizes = await Promise.all(requests.map((request) => request.sizes()))
  const bytes = sizes.map(
    ({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize,
  )
  expect(requests.length).toBeGreaterThanOrEqual(4)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(45_000)
})

type Shift = { value: number; hadRecentInput: boolean }

for (const width of [360, 1280]) {
  for (const path of ['/', '/articles/rio-da-ladeira-volta-a-correr', '/sections/cidade', '/search?q=rio']) {
    test(`nothing moves while ${path} loads and is read, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.addInitScript(() => {
        const shifts: number[] = []
        Object.assign(globalThis, { shifts })
        const note = (list: PerformanceObserverEntryList) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as Shift).value)
        }
        new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true })
      })
      await page.goto(path, { waitUntil: 'networkidle' })
      for (let screens = 0; screens < 12; screens++) await page.mouse.wheel(0, 700)
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([])
    })
  }
}
