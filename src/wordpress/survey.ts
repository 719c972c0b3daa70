import type { Attachment } from './attachment.ts'
import type { OldPost } from './old-post.ts'
import type { OldSite } from './old-site.ts'

/** A category, or a tag, by what WordPress calls it in addresses. */
export type Term = { id: number; nicename: string; name: string; parent: string }

/** Comments of a post by what becomes of them. */
export type CommentCount = { comments: number; pings: number; others: number }

/** All that has to be known of an export before its first article can be made; bodies are not kept. */
export type Survey = {
  title: string
  tagline: string
  language: string
  site: OldSite
  /** Names by login. */
  authors: Map<string, string>
  /** Logins by the author's number. */
  authorNumbers: Map<number, string>
  categories: Map<string, Term>
  posts: OldPost[]
  attachments: Map<number, Attachment>
  /** Blocks that posts share, by id: their bodies. */
  blocks: Map<number, string>
  comments: Map<number, CommentCount>
  /** Fields and taxonomies of plugins, with how often each occurs. */
  fields: Map<string, number>
  taxonomies: Map<string, number>
  /** Bytes that were in another encoding than the file says. */
  stray: number
  /** Entries without a number, or with that of another one: nothing can refer to them, and they are not taken. */
  unnumbered: number
}
