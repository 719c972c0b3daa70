import type { Env } from '../config/env.ts'
import { type FeedFormat, urls } from '../site/urls.ts'
import type { Wired } from '../wiring.ts'

/** In milliseconds: how often the paper is looked at for changes, and how long a hub that failed is left alone. */
const pace = { period: 5000, pause: 60_000 }

/** A hub that takes longer has failed, in milliseconds. */
const patience = 10_000

const formats: readonly FeedFormat[] = ['rss', 'atom', 'json']

/** What the paper's own feeds say of the hub (W3C WebSub, 4: discovery); nothing when the operator has none. */
export function hubLinks(
  format: FeedFormat,
  { SITE_URL, WEBSUB_HUB }: Pick<Env, 'SITE_URL' | 'WEBSUB_HUB'>,
): Record<string, string> {
  if (WEBSUB_HUB === undefined) return {}
  return { Link: `<${WEBSUB_HUB}>; rel="hub", <${SITE_URL}${urls.feed(format)}>; rel="self"` }
}

/**
 * Tells the hub that the paper's feeds have changed: at the start, since content often comes with a deployment, and
 * whenever the content version is another one, be it by a saved file or by the clock. Looking is two questions to
 * the catalog; nobody waits for the hub, and one that was away is told later.
 *
 * @param log gets one line when the hub fails, and no more until it has worked again
 * @returns a function that stops looking
 */
export function tellHub(
  { catalog, env, now }: Pick<Wired, 'catalog' | 'env' | 'now'>,
  log: (line: string) => void,
  { period, pause } = pace,
): () => void {
  const { WEBSUB_HUB: hub, SITE_URL } = env
  if (hub === undefined) return () => undefined
  let told: string | undefined
  let hasFailed = false
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const look = async () => {
    try {
      const version = catalog.contentVersion(now().getTime())
      if (version !== told) await publish(hub, SITE_URL)
      told = version
      hasFailed = false
    } catch (error) {
      if (!hasFailed) log(`The WebSub hub ${hub} could not be told of changes: ${String(error)}`)
      hasFailed = true
    }
    if (!isOver) timer = setTimeout(look, hasFailed ? pause : period).unref()
  }
  void look()
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}

async function publish(hub: string, siteUrl: string): Promise<void> {
  for (const format of formats) {
    const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': siteUrl + urls.feed(format) })
    const answer = await fetch(hub, { method: 'POST', body, signal: AbortSignal.timeout(patience) })
    await answer.body?.cancel()
    if (!answer.ok) throw new Error(`it answered ${answer.status}`)
  }
}
