/// <reference lib="webworker" />
import { articlePath, isForKeeping, isPart, keepArticle, keepPart, keptCopy } from './kept-articles.ts'

declare const self: ServiceWorkerGlobalScope

/** What the page for readers without a network needs. Written in by `build-assets.ts`, with the names of a build. */
declare const OFFLINE_PAGE: string
declare const OFFLINE_PARTS: string[]
declare const OFFLINE_CACHE: string

/**
 * The network comes first, always: what is kept is shown only when there is none, so a new build or a new comment
 * is never hidden. Articles are kept across builds, each with the style sheet that it was read in.
 */
self.addEventListener('install', (event) => {
  const fill = async () => (await caches.open(OFFLINE_CACHE)).addAll([OFFLINE_PAGE, ...OFFLINE_PARTS])
  event.waitUntil(fill().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(event))
  else if (isPart(request)) event.respondWith(part(event))
})

/** The page that a worker is first installed from was loaded without it: the page says what it is made of. */
self.addEventListener('message', ({ data }) => {
  const { path, parts } = data as { path: string; parts: string[] }
  if (articlePath(path) === path) void fetch(path).then((response) => keepArticle(path, response, parts))
})

async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter(
    (name) => name.startsWith('prelo-offline') && name !== OFFLINE_CACHE,
  )
  await Promise.all(old.map((name) => caches.delete(name)))
  await self.registration.navigationPreload?.enable()
  await self.clients.claim()
}

async function page(event: FetchEvent): Promise<Response> {
  const path = articlePath(event.request.url)
  try {
    const response = ((await event.preloadResponse) as Response | undefined) ?? (await fetch(event.request))
    if (path && isForKeeping(response)) event.waitUntil(keepArticle(path, response.clone()))
    return response
  } catch {
    const kept = path && (await keptCopy(path))
    return kept || (await caches.match(OFFLINE_PAGE)) || Response.error()
  }
}

async function part(event: FetchEvent): Promise<Response> {
  try {
    const response = await fetch(event.request)
    event.waitUntil(keepWithItsPage(event, response.clone()))
    return response
  } catch {
    return (await caches.match(event.request)) ?? Response.error()
  }
}

async function keepWithItsPage({ clientId, request }: FetchEvent, response: Response): Promise<void> {
  const client = await self.clients.get(clientId)
  const path = client && articlePath(client.url)
  if (path) await keepPart(path, request, response)
}
