/** The addresses of the site that moves. */
export class OldSite {
  /** Path of its front page: `/`, or that of a folder, as in `/blog/`. */
  readonly base: string
  /** Its name, for want of a title. */
  readonly host: string
  private readonly hosts = new Set<string>()

  /** @param bases its addresses as the export names them: of the blog, of the site, of its files */
  constructor(bases: readonly string[]) {
    const good = bases.filter((base) => URL.canParse(base)).map((base) => new URL(base))
    for (const base of good) this.hosts.add(bareHost(base))
    this.host = good.at(-1)?.host ?? ''
    this.base = `${good.at(-1)?.pathname.replace(/\/+$/, '') ?? ''}/`
  }

  /** Whether an address is one of the site's, by http or https, with "www" or without. */
  has(address: URL): boolean {
    return /^https?:$/.test(address.protocol) && this.hosts.has(bareHost(address))
  }

  /** Path and query of one of its addresses; `undefined` for others. */
  pathOf(address: string): string | undefined {
    const url = URL.canParse(address) ? new URL(address) : undefined
    return url && this.has(url) ? url.pathname + url.search : undefined
  }
}

function bareHost({ host }: URL): string {
  return host.toLowerCase().replace(/^www\./, '')
}
