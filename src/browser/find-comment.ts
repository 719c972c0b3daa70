/**
 * Goes on to the page of the comment that the address names, where this page does not show it: pages are old, and a
 * thread that grows moves replies to a page of its own. Leads nowhere when that page would be this one.
 */
export async function findComment(): Promise<void> {
  const [, id] = /^#comment-([\da-f-]+)$/.exec(location.hash) ?? []
  const [article] = /^\/articles\/[^/]+/.exec(location.pathname) ?? []
  if (!id || !article || document.getElementById(`comment-${id}`)) return
  const { ok, url } = await fetch(`${article}/comment/${id}`, { method: 'HEAD' })
  if (ok && new URL(url).pathname !== location.pathname) location.replace(url + location.hash)
}
