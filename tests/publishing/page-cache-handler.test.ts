import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const load = createRequire(import.meta.url)
const { nodeFs } = load('next/dist/server/lib/node-fs-methods.js')
const { SharedCacheControls } = load(
  'next/dist/server/lib/incremental-cache/shared-cache-controls.external.js',
)
const { default: PageCacheHandler } = (await import('../../src/publishing/page-cache-handler.js')) as {
  default: new (options: object) => Handler
}

type Handler = {
  get(key: string, context: object): Promise<{ value: unknown } | null>
  set(key: string, value: unknown, context: object): Promise<void>
}

const gate = Symbol.for('prelo.is-current-page')
const shared = globalThis as { [gate]?: (page: { path: string; version: string }) => Promise<boolean> }
const context = { kind: 'PAGES', isFallback: false }
let serverDistDir: string

beforeEach(() => {
  serverDistDir = mkdtempSync(join(tmpdir(), 'prelo-pages-'))
  shared[gate] = async ({ version }) => version === 'current'
})
afterEach(() => {
  delete shared[gate]
  rmSync(serverDistDir, { recursive: true })
})

function handler() {
  return new PageCacheHandler({ fs: nodeFs, flushToDisk: true, serverDistDir, revalidatedTags: [] })
}

function aPage(version: string, html = '<html><body>Chuva</body></html>') {
  const pageData = { pageProps: { path: '/articles/chuva', version } }
  return { kind: 'PAGES', html, pageData, headers: {}, status: 200 }
}

async function kept(page: unknown) {
  await handler().set('/articles/chuva', page, context)
  return (await handler().get('/articles/chuva', context))?.value
}

describe('the cache of pages', () => {
  test('gives a page that is current', async () => {
    expect(await kept(aPage('current'))).toMatchObject({ html: '<html><body>Chuva</body></html>' })
  })

  test('has no page of another version', async () => {
    expect(await kept(aPage('old'))).toBeUndefined()
  })

  test('has no page that was written half', async () => {
    expect(await kept(aPage('current', '<html><body>Chu'))).toBeUndefined()
  })

  test('gives its last page when nobody can tell whether it is current', async () => {
    shared[gate] = () => Promise.reject(new Error('The catalog is away.'))
    expect(await kept(aPage('old'))).toMatchObject({ kind: 'PAGES' })
  })

  test('gives any whole page during a build, when nobody knows versions', async () => {
    delete shared[gate]
    expect(await kept(aPage('old'))).toMatchObject({ kind: 'PAGES' })
  })

  test.each([
    ['"not found"', null],
    ['a redirect', { kind: 'REDIRECT', props: {} }],
  ])('keeps nothing of %s, not even a lifetime', async (_what, value) => {
    SharedCacheControls.cacheControls.set('/articles/chuva', { revalidate: false })
    expect(await kept(value)).toBeUndefined()
    expect(SharedCacheControls.cacheControls.has('/articles/chuva')).toBe(false)
  })
})
