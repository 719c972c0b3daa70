import { urls } from '../../site/urls.ts'

/** Letters, digits and what stands between them: no second slash, no backslash, no dots that lead up. */
const ours = /^\/moderation(?:\/[\w-]+)*(?:\?[\w=&%+.~-]*)?$/

/** Where to go on to: a page of the desk, other than sign-in itself; the desk for everything else. */
export function deskPath(wanted: unknown): string {
  const isOurs = typeof wanted === 'string' && ours.test(wanted) && !wanted.startsWith(urls.signIn())
  return isOurs ? wanted : urls.desk()
}
