import { setTimeout as wait } from 'node:timers/promises'
import type { CDPSession, Page } from '@playwright/test'
import { benchBrowser, newReader } from './browser-for-benches.ts'

export type Part = 'HTML' | 'CSS' | 'JS' | 'fonts' | 'images' | 'other'

/** An answer that a page has loaded. */
export type Loaded = {
  url: string
  part: Part
  type: string
  body: Buffer
  /** Bytes on the wire, headers included. */
  wire: number
}

/** Pictures and fonts are compressed by themselves. */
export function isText({ type }: Loaded): boolean {
  return !/^(font|image)\//.test(type) || type === 'image/svg+xml'
}

export type LoadedPage = {
  /** What a page loads by itself until three seconds after it is there. */
  first: Loaded[]
  /** What it loads once its reader has come to its end. */
  later: Loaded[]
}

/** Loads a page as somebody new, and reads it to its end. A service worker's own requests are not the page's. */
export async function weighPage(url: string): Promise<LoadedPage> {
  const browser = await benchBrowser()
  try {
    const page = await (await newReader(browser)).newPage()
    const loaded = await listen(page)
    await page.goto(url, { waitUntil: 'load' })
    await wait(3000)
    const first = await Promise.all(loaded.splice(0))
    await page.evaluate('scrollTo(0, document.body.scrollHeight)')
    await wait(2000)
    return { first, later: await Promise.all(loaded) }
  } finally {
    await browser.close()
  }
}

const partOfType: Record<string, Part> = {
  ...{ Document: 'HTML', Stylesheet: 'CSS', Script: 'JS', Font: 'fonts', Image: 'images' },
}

/** By the DevTools protocol, which also knows what Playwright leaves out, such as icons. */
async function listen(page: Page): Promise<Promise<Loaded>[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const [loaded, answers] = [[] as Promise<Loaded>[], new Map<string, Omit<Loaded, 'body' | 'wire'>>()]
  session.on('Network.responseReceived', ({ requestId, type, response: { url, mimeType } }) => {
    const part = mimeType.startsWith('image/') ? 'images' : (partOfType[type] ?? 'other')
    answers.set(requestId, { url, type: mimeType, part })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId)
    if (!answer?.url.startsWith('http')) return
    loaded.push(bodyOf(session, requestId).then((body) => ({ ...answer, body, wire: encodedDataLength })))
  })
  return loaded
}

async function bodyOf(session: CDPSession, requestId: string): Promise<Buffer> {
  const { body, base64Encoded } = await session.send('Network.getResponseBody', { requestId })
  return Buffer.from(body, base64Encoded ? 'base64' : 'utf8')
}
