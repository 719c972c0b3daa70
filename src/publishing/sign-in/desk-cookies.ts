import type { IncomingMessage } from 'node:http'
import { sessionLimits } from '../../comments/sign-in/session-store.ts'
import { ticketSeconds } from '../../comments/sign-in/ticket.ts'
import type { Env } from '../../config/env.ts'

/** How long each is kept by the browser, in seconds. What it is for ends on the server, and earlier. */
const lifetimes = {
  session: sessionLimits.whole / 1000,
  /** The password was right, a code is still to come. */
  ticket: ticketSeconds,
  /** This browser was signed in with before. */
  browser: 365 * 24 * 3600,
} as const

export type DeskCookie = keyof typeof lifetimes

type Place = Pick<Env, 'SITE_URL'>

/** The value of a cookie of the desk; empty when the browser sent none. */
export function readCookie(
  cookie: DeskCookie,
  { headers }: Pick<IncomingMessage, 'headers'>,
  env: Place,
): string {
  const start = `${nameOf(cookie, env)}=`
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(start))?.slice(start.length) ?? ''
}

/** A `Set-Cookie` that gives a cookie to the browser; an empty value takes it away. */
export function setCookie(cookie: DeskCookie, value: string, env: Place): string {
  const age = value === '' ? 0 : lifetimes[cookie]
  const attributes = [
    'Path=/',
    `Max-Age=${age}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(isSecure(env) ? ['Secure'] : []),
  ]
  return [`${nameOf(cookie, env)}=${value}`, ...attributes].join('; ')
}

/** `__Host-` keeps neighbours on the same domain from setting it; browsers take it over https only (RFC 6265bis). */
function nameOf(cookie: DeskCookie, env: Place): string {
  return `${isSecure(env) ? '__Host-' : ''}prelo-${cookie}`
}

function isSecure({ SITE_URL }: Place): boolean {
  return SITE_URL.startsWith('https:')
}
