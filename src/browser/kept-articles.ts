/** Each article that was read has a cache of its own, so that it goes with all its parts. */
const prefix = 'prelo-article:'

/** Articles kept; the one read longest ago goes first. */
const most = 30

/** The path by which an article's own page is kept, whatever its query; `undefined` for any other address. */
export function articlePath(address: string): string | undefined {
  const { pathname } = new URL(address, location.href)
  return /^\/articles\/[a-z0-9-]+$/.test(pathname) ? pathname : undefined
}

/** Paths of the kept articles, the one read last first. */
export async function keptPaths(): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix))
  return names.map((name) => name.slice(prefix.length)).reverse()
}

export async function keptCopy(path: string): Promise<Response | undefined> {
  return caches.match(path, { cacheName: prefix + path })
}

/** Style sheets, fonts, scripts and pictures; never what an API says. */
export function isPart({ url, destination }: Request): boolean {
  return (
    ['style', 'font', 'image', 'script'].includes(destination) && !new URL(url).pathname.startsWith('/api/')
  )
}

/** A page as everybody gets it, whole and not meant for one reader only. */
export function isForKeeping({ ok, redirected, type, headers }: Response): boolean {
  return ok && !redirected && type === 'basic' && !/no-store|private/.test(headers.get('Cache-Control') ?? '')
}

/** Keeps a page that was just read, in place of its last version; `parts` are fetched with it. */
export async function keepArticle(path: string, page: Response, parts: string[] = []): Promise<void> {
  if (!isForKeeping(page)) return
  const opened = openAfresh(path, page)
  beingKept.set(path, opened)
  const cache = await opened
  await Promise.all(parts.map(async (url) => keepIn(cache, url, await fetch(url))))
  for (const old of (await keptPaths()).slice(most)) await caches.delete(prefix + old)
}

/** Articles whose caches are being made, so that their parts, which may be there sooner, wait for them. */
const beingKept = new Map<string, Promise<Cache>>()

/** The new copy is whole before the old one goes; a new cache is the last of `caches.keys()`. */
async function openAfresh(path: string, page: Response): Promise<Cache> {
  const { headers } = page
  const whole = new Response(await page.blob(), { headers })
  await caches.delete(prefix + path)
  const cache = await caches.open(prefix + path)
  await cache.put(path, whole)
  return cache
}

/** Keeps something that a kept article shows. */
export async function keepPart(path: string, request: Request, response: Response): Promise<void> {
  await beingKept.get(path)
  if (await caches.has(prefix + path)) await keepIn(await caches.open(prefix + path), request, response)
}

/** Only what never changes under its name: the rest could be out of step with its page. */
async function keepIn(cache: Cache, key: Request | string, response: Response): Promise<void> {
  if (isForKeeping(response) && /immutable/.test(response.headers.get('Cache-Control') ?? '')) {
    await cache.put(key, response)
  }
}
