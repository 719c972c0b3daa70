import type { Attachment } from './attachment.ts'
import { isPictureAddress } from './body/picture-addresses.ts'
import type { OldSite } from './old-site.ts'
import type { Survey } from './survey.ts'

/** The pictures of the old site, by number and by address. */
export class MediaLibrary {
  private readonly byAddress = new Map<string, Attachment>()
  private readonly byPost = new Map<number, number[]>()
  private readonly attachments: Survey['attachments']
  private readonly site: OldSite

  constructor({ attachments, site }: Pick<Survey, 'attachments' | 'site'>) {
    this.attachments = attachments
    this.site = site
    const inOrder = [...attachments].sort(([a, one], [b, other]) => one.order - other.order || a - b)
    for (const [id, attachment] of inOrder) {
      this.byAddress.set(keyOf(attachment.address), attachment)
      if (!isPictureAddress(attachment.address)) continue
      const attached = this.byPost.get(attachment.parent) ?? []
      attached.push(id)
      this.byPost.set(attachment.parent, attached)
    }
  }

  byId(id: number): Attachment | undefined {
    return this.attachments.get(id)
  }

  /** Numbers of the pictures that were sent in with a post, in the order that its author gave them. */
  attachedTo(post: number): readonly number[] {
    return this.byPost.get(post) ?? []
  }

  /** What is known of the picture at an address, whatever size of it that names. */
  at(address: string): Attachment | undefined {
    return this.byAddress.get(keyOf(address))
  }

  /** The address of a file of the old site, undone what services for faster delivery put around it; else `undefined`. */
  ownAddress(address: string): URL | undefined {
    if (!URL.canParse(address)) return undefined
    const url = withoutPhoton(new URL(address))
    return this.site.has(url) || this.at(url.href) ? url : undefined
  }
}

/** Jetpack's picture service names the site in its path: `https://i0.wp.com/example.org/wp-content/…?w=600`. */
function withoutPhoton(url: URL): URL {
  const [, host, path] = /^\/([^/]+\.[a-z]+)(\/.*)$/i.exec(url.pathname) ?? []
  if (!/^i\d\.wp\.com$/.test(url.hostname) || host === undefined) return url
  return new URL(`https://${host}${path}`)
}

/** Without scheme, query, and what tells one size from another. */
function keyOf(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/(?:-\d+x\d+|-scaled|-rotated)+(\.\w+)$/, '$1')
}
