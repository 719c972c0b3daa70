/** Starts the service worker once the page is there. A browser without one, or that forbids it, goes without. */
export function keepForOffline(): void {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined
  if (!workers) return
  addEventListener('load', async () => {
    try {
      await workers.register('/sw.js')
      const isWatched = workers.controller !== null
      const { active } = await workers.ready
      if (!isWatched) active?.postMessage({ path: location.pathname, parts: partsOfPage() })
    } catch {
      // Private windows refuse it.
    }
  })
}

function partsOfPage(): string[] {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  return entries.filter(({ initiatorType }) => initiatorType !== 'fetch').map(({ name }) => name)
}
