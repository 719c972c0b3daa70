import { existsSync } from 'node:fs'
import type { Browser, BrowserContext } from '@playwright/test'

const program =
  process.env.CHROME_PATH ??
  ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'].find((path) => existsSync(path))

/** Why nothing can be seen in a browser here; empty where it can. */
export const chromiumMissing =
  program === undefined
    ? 'there is no /usr/bin/chromium (apt install chromium), and CHROME_PATH names none'
    : ''

/** A Chromium without a window. Loaded when it is needed: who only runs a paper has no Playwright. */
export async function benchBrowser(): Promise<Browser> {
  const { chromium } = await import('@playwright/test')
  return chromium.launch({
    ...(program && { executablePath: program }),
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  })
}

/** Somebody new with a phone of the usual size: nothing is kept from an earlier page. */
export function newReader(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    ...{ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true },
    locale: 'pt-BR',
  })
}
