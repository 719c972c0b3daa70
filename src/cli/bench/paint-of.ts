import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, CDPSession } from '@playwright/test'
import { newReader } from './browser-for-benches.ts'

/** First and largest contentful paint and the load event from the start of navigation on, total blocking time, in ms. */
export type Paint = { fcp: number; lcp: number; tbt: number; cls: number; load: number }

/** Lighthouse's slow 4G as its browser applies it: milliseconds for each request, bytes a second. */
const slow4g = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
  connectionType: 'cellular4g',
} as const

/** How many times slower than here a phone in the middle of the market is. */
const cpuSlowdown = 4

/** Long tasks, shifts and larger paints after the load event still count for so long; in milliseconds. */
const quiet = 3000

/** How somebody new with a slow phone and network sees a page come. */
export async function paintOf(browser: Browser, url: string): Promise<Paint> {
  const context = await newReader(browser)
  try {
    const page = await context.newPage()
    await page.addInitScript({ content: watcher })
    await slowDown(await context.newCDPSession(page))
    await page.goto(url, { waitUntil: 'load', timeout: 90_000 })
    await wait(quiet)
    return await page.evaluate<Paint>('paintSeen()')
  } finally {
    await context.close()
  }
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', slow4g)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
}

/** Runs in the page, before anything of it: https://web.dev/articles/tbt and https://web.dev/articles/cls. */
const watcher = `{
  const seen = {}
  const watch = (type) => {
    seen[type] = []
    new PerformanceObserver((list) => seen[type].push(...list.getEntries())).observe({ type, buffered: true })
  }
  for (const type of ['paint', 'largest-contentful-paint', 'longtask', 'layout-shift']) watch(type)
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)
  globalThis.paintSeen = () => {
    const fcp = seen.paint.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? NaN
    const long = seen.longtask.filter(({ startTime, duration }) => startTime + duration > fcp)
    return {
      fcp,
      lcp: seen['largest-contentful-paint'].at(-1)?.startTime ?? NaN,
      tbt: sum(long.map(({ duration }) => Math.max(0, duration - 50))),
      cls: sum(seen['layout-shift'].filter((shift) => !shift.hadRecentInput).map(({ value }) => value)),
      load: performance.getEntriesByType('navigation')[0].loadEventEnd,
    }
  }
}`
