/** Addresses that lead to another place in the paper, or that ought to. */
export function isWithinPaper(href: string, siteUrl: string | undefined): boolean {
  if (siteUrl !== undefined && isOfSite(href, siteUrl)) return true
  return !/^(?:[a-z][a-z\d+.-]*:|\/\/|www\.)/i.test(href)
}

function isOfSite(href: string, siteUrl: string): boolean {
  const { origin, host } = new URL(siteUrl)
  const rest = [`${origin}`, `//${host}`].find((start) => href.toLowerCase().startsWith(start))
  return rest !== undefined && /^(?:[/?#]|$)/.test(href.slice(rest.length))
}

/** The same address without the paper's own origin before it. */
export function withoutOrigin(href: string): string {
  return href.replace(/^(?:https?:)?\/\/[^/?#]*/i, '') || '/'
}
