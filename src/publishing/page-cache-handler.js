import etag from 'next/dist/server/lib/etag.js'
import fileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js'
import cacheControls from 'next/dist/server/lib/incremental-cache/shared-cache-controls.external.js'

/**
 * Next's own page cache with a gate before it: a page whose version is not the current one counts as absent,
 * and Next renders it again (once, for however many wait for it). See docs/decisions/0003-freshness.md.
 *
 * Plain JavaScript, because Next loads this file as it is. `instrumentation.ts` leaves the function that knows
 * on `globalThis`; without it (during a build) every page passes.
 */
export default class PageCacheHandler extends fileSystemCache.default {
  async get(...args) {
    const entry = await super.get(...args)
    if (!entry || !(await isCurrent(entry.value))) return null
    keep(entry.value)
    return entry
  }

  /**
   * Only pages are kept: a "not found" or a redirect is made in no time, and would pile up for made-up paths. Next
   * has noted a lifetime for the path before it calls this; for those it is struck out again.
   */
  async set(key, value, context) {
    if (value?.kind === 'PAGES') {
      keep(value)
      await super.set(key, value, context)
    } else cacheControls.SharedCacheControls.cacheControls.delete(key)
  }
}

async function isCurrent(value) {
  if (value?.kind !== 'PAGES' || !isWhole(value.html)) return false
  const isCurrentPage = globalThis[Symbol.for('prelo.is-current-page')]
  const { pageProps } = value.pageData ?? {}
  if (!isCurrentPage || pageProps?.path === undefined) return true
  // When nobody can tell, the last good page is better than none.
  return isCurrentPage(pageProps).catch(() => true)
}

/** So that the next one who asks for the page is answered before Next is asked. */
function keep({ html, pageData, status }) {
  const props = pageData?.pageProps
  if (props?.path === undefined || (status ?? 200) !== 200 || !isWhole(html)) return
  globalThis[Symbol.for('prelo.keep-page')]?.(props, html, etag.generateETag)
}

/** Next does not write pages atomically, so one could be found half-written after a crash. */
function isWhole(html) {
  return typeof html === 'string' && html.trimEnd().endsWith('</html>')
}
