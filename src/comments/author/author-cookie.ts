import { authorTokenPattern } from '../comment-keys.ts'

/** How long a browser keeps its secret, in seconds: as long as a comment can be changed, or a year when asked to. */
const lifetimes = { short: 15 * 60, long: 365 * 24 * 60 * 60 }

type Site = { siteUrl: string }

/**
 * The cookie that keeps an author's secret. No script reads it and no other site's form brings it along; over https
 * no other host can set it (`__Host-`, RFC 6265bis, 4.1.3.2).
 */
export function authorCookie(
  token: string,
  { siteUrl, isRemembered }: Site & { isRemembered: boolean },
): string {
  const maxAge = isRemembered ? lifetimes.long : lifetimes.short
  const parts = [`${nameFor(siteUrl)}=${token}`, 'Path=/', `Max-Age=${maxAge}`, 'HttpOnly', 'SameSite=Lax']
  return [...parts, ...(isSecure(siteUrl) ? ['Secure'] : [])].join('; ')
}

/** The secret that a browser brought, if it brought one that has the form of ours. */
export function authorTokenIn(cookies: string | undefined, { siteUrl }: Site): string | undefined {
  const start = `${nameFor(siteUrl)}=`
  const pair = (cookies ?? '').split(/; */).find((candidate) => candidate.startsWith(start))
  const token = pair?.slice(start.length)
  return token !== undefined && authorTokenPattern.test(token) ? token : undefined
}

function nameFor(siteUrl: string): string {
  return isSecure(siteUrl) ? '__Host-prelo-author' : 'prelo-author'
}

function isSecure(siteUrl: string): boolean {
  return siteUrl.startsWith('https:')
}
