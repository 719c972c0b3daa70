import { randomBytes, randomUUID } from 'node:crypto'

export type MadeUpRequest = { method?: string; path: string; headers?: Record<string, string>; body?: string }

const word = () => randomBytes(6).toString('hex')
const article = '/articles/errar-em-publico'
const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** Addresses of articles that nobody wrote, each another. */
export function madeUpSlug(): MadeUpRequest {
  return { path: `/articles/inventado-${word()}` }
}

/** Requests that no reader sends, each time with something else in them. */
const hostile: readonly (() => MadeUpRequest)[] = [
  // Long, encoded, and out of the folder.
  () => ({ path: `/${word()}/${'a'.repeat(6000)}` }),
  () => ({ path: `/articles/${'%F0%9F%8E%88'.repeat(400)}${word()}` }),
  () => ({ path: `/articles/%00${word()}` }),
  () => ({ path: `/${word()}%c0%af%` }),
  () => ({ path: `/media/..%2f..%2f${word()}%2fetc%2fpasswd` }),
  () => ({ path: `/assets/../../../${word()}` }),
  () => ({ path: `//${word()}.example//` }),
  // Every kind of page, with a name that is not there.
  () => ({ path: `/tags/${word()}` }),
  () => ({ path: `/sections/${word()}/2` }),
  () => ({ path: `/archive/${word()}/13` }),
  () => ({ path: `${article}/comments/${Math.floor(Math.random() * 1e9)}` }),
  () => ({ path: `${article}/threads/${randomUUID()}` }),
  () => ({ path: `${article}/comment/${randomUUID()}` }),
  () => ({ path: `/cards/articles/${word()}.png` }),
  () => ({ path: `/media/${word()}.webp` }),
  () => ({ path: `/_next/data/${word()}/articles/${word()}.json` }),
  () => ({ path: `/_next/image?url=/${word()}.png&w=640&q=75` }),
  () => ({ path: `/api/articles/${word()}/comments` }),
  // Queries.
  () => ({ path: `${article}?${word()}=${'b'.repeat(7000)}` }),
  () => ({ path: `/?${Array.from({ length: 500 }, () => `${word()}=1`).join('&')}` }),
  () => ({ path: `/search?q=${word()}+${word()}` }),
  // Methods.
  () => ({ method: 'PROPFIND', path: article }),
  () => ({ method: 'TRACE', path: `/${word()}` }),
  () => ({ method: 'DELETE', path: `/api/comments/${randomUUID()}` }),
  () => ({ method: 'POST', path: article, headers: form, body: `x=${word()}` }),
  // Headers.
  () => ({
    path: article,
    headers: { cookie: `prelo-author=${word()}; prelo-session=${word()}; ${word()}=1` },
  }),
  () => ({ path: '/moderation', headers: { cookie: `prelo-session=${'z'.repeat(5000)}${word()}` } }),
  () => ({
    path: article,
    headers: { range: `bytes=${Array.from({ length: 200 }, (_, i) => `${i}-${i}`)}` },
  }),
  () => ({ path: '/icon.svg', headers: { range: 'bytes=9-1,-0,x' } }),
  () => ({ path: article, headers: { host: `${word()}.example` } }),
  () => ({ path: article, headers: { host: 'x'.repeat(4000) } }),
  () => ({ path: article, headers: { 'x-nextjs-data': '1', rsc: '1', 'x-matched-path': `/${word()}` } }),
  () => ({
    path: article,
    headers: { 'accept-language': word().repeat(300), 'if-none-match': `"${word()}"` },
  }),
  () => ({ path: article, headers: { 'x-long': 'x'.repeat(17_000) } }),
  // Forms.
  () => ({
    method: 'POST',
    path: '/api/comments',
    headers: form,
    body: `article=${word()}&comment=${word()}`,
  }),
  () => ({ method: 'POST', path: '/api/comments', headers: form, body: `comment=${'c'.repeat(200_000)}` }),
  () => ({
    method: 'POST',
    path: '/api/comments',
    headers: { 'content-type': 'application/json' },
    body: '{"a":',
  }),
  () => ({
    method: 'POST',
    path: '/api/moderation/sign-in',
    headers: form,
    body: `name=${word()}&password=x`,
  }),
]

/** The hostile request of this number; every kind has its turn. */
export function hostileRequest(number: number): MadeUpRequest {
  return hostile[number % hostile.length]?.() ?? madeUpSlug()
}
