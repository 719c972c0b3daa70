/** Goes to the comment that the address names, where the browser does not. */
export async function findComment(): Promise<void> {
  const [, id] = /^#comment-([\da-f-]+)$/.exec(location.hash) ?? []
  const [article] = /^\/articles\/[^/]+/.exec(location.pathname) ?? []
  if (!id || !article) return
  const comment = document.getElementById(`comment-${id}`)
  if (comment) showAfterReload(comment)
  else await goToPageOf(id, article)
}

/** After a reload browsers do not go to the place that the address names. */
function showAfterReload(comment: HTMLElement): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (navigation?.type === 'reload') comment.scrollIntoView({ behavior: 'instant' })
}

/**
 * Pages are old, and a thread that grows moves replies to a page of its own. Leads nowhere when that page would be
 * this one.
 */
async function goToPageOf(id: string, article: string): Promise<void> {
  const { ok, url } = await fetch(`${article}/comment/${id}`, { method: 'HEAD' })
  if (ok && new URL(url).pathname !== location.pathname) location.replace(url + location.hash)
}
