import type { Generated } from 'kysely'

/** The comment store's tables. Instants are milliseconds since 1970. */
export type CommentTables = {
  comments: {
    id: string
    article_id: string
    parent_id: string | null
    root_id: string
    name: string
    body: string
    status: string
    created_at: number
    sealed_email: string | null
    client_key: string
  }
  /** One row for each article with comments: what its pages show, how often that has changed, and when last. */
  threads: { article_id: string; revision: number; published: number; roots: number; changed_at: number }
  /** One row, for the published comments of all articles. */
  paper: { id: 1; revision: number; changed_at: number }
  /** What happened to a comment, in order; never changed. */
  events: { id: Generated<number>; comment_id: string; kind: string; at: number; detail: string }
  rate_limits: { key: string; window_start: number; taken: number }
}
