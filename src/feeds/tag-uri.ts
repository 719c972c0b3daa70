/**
 * An identifier that nobody else can have made and that stays when addresses change (RFC 4151). The year is part
 * of the identifier, not a date of the thing: it never changes either.
 *
 * @param siteUrl origin of the site; its host name is who vouches for the identifier
 * @param thing what is identified, such as `articles/chuva`
 */
export function tagUri(siteUrl: string, thing: string): string {
  return `tag:${new URL(siteUrl).hostname},2026:${thing.split('/').map(encodeURIComponent).join('/')}`
}
