import type { Page } from '@playwright/test'
import { clippedTexts, overflowOf, overlappingTexts, restyle, smallTargets } from './layout-faults.ts'
import { pageTypes } from './page-types.ts'
import { expect, test } from './paper.ts'

/** WCAG 2.2, 1.4.12: what every text has to bear. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`

test.describe('as readers adapt it,', () => {
  for (const [name, open] of Object.entries(pageTypes)) {
    test(`${name} stays whole`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 })
      await open(page)
      expect.soft(await smallTargets(page), 'targets').toEqual([])
      await expectWhole(page, 'as wide as 400 % zoom leaves it')
      await page.evaluate(() => Object.assign(document.documentElement.dataset, { text: 'largest' }))
      await expectWhole(page, 'in the largest text')
      await restyle(page, spacing)
      await expectWhole(page, 'in the largest text, widely spaced')
      await page.evaluate(() => delete document.documentElement.dataset.text)
      await expectWhole(page, 'widely spaced')
      await page.evaluate(() => Object.assign(document.documentElement.dataset, { text: 'small' }))
      expect.soft(await smallTargets(page), 'targets in the smallest text').toEqual([])
      await page.evaluate(() => delete document.documentElement.dataset.text)
      await page.setViewportSize({ width: 640, height: 400 })
      await expectWhole(page, 'widely spaced, at 200 % zoom')
      await page.setViewportSize({ width: 1280, height: 800 })
      expect.soft(await smallTargets(page), 'targets in a wide window').toEqual([])
      await restyle(page, ':root { font-size: 200% !important }')
      await expectWhole(page, 'with text of twice the size')
    })
  }
})

async function expectWhole(page: Page, how: string): Promise<void> {
  expect.soft(await overflowOf(page), `${how}: overflow`).toBeLessThanOrEqual(0)
  expect.soft(await clippedTexts(page), `${how}: clipped`).toEqual([])
  expect.soft(await overlappingTexts(page), `${how}: overlapping`).toEqual([])
}
