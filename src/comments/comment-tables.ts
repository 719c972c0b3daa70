import type { Generated } from 'kysely'

/** The comment store's tables. Instants are milliseconds since 1970; truth is 0 or 1. */
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
    edited_at: number | null
    version: number
    sealed_email: string | null
    client_key: string
    author_key: string | null
    email_key: string | null
    text_key: string
    /** Name and text, folded, for moderators' searches. */
    search_text: string
    /** JSON: what the checks had to say. */
    findings: string
    /** Reports that no moderator has looked at yet. */
    reports: number
    moderated_at: number | null
    /** Whether readers see it, or its place: it is published, or an answer to it is seen. */
    shown: number
    /** Direct answers that are seen. */
    shown_children: number
    /** Of a thread's first comment: all answers of the thread that are seen. */
    shown_replies: number
  }
  /** One row for each article with comments: what its pages show, how often that has changed, and when last. */
  threads: { article_id: string; revision: number; published: number; roots: number; changed_at: number }
  /** One row, for the published comments of all articles. */
  paper: { id: 1; revision: number; changed_at: number }
  /**
   * Who did what, in order; never changed. `comment_id` is empty where no comment is meant; `actor` is "author",
   * "reader", "system", or a moderator's id. `detail` is JSON, and never holds a text or an address.
   */
  events: {
    id: Generated<number>
    comment_id: string
    kind: string
    at: number
    actor: string
    detail: string
  }
  /** What name and text a comment had before the change that made its next version. */
  revisions: { comment_id: string; version: number; name: string; body: string; at: number; actor: string }
  /** Submissions of the last minutes, so that the same one is not saved twice. */
  submissions: { fingerprint: string; content: string; comment_id: string; at: number }
  /** One of each reader (`voter`, a keyed hash) for a comment; `handled` once a moderator has looked at it. */
  reports: {
    id: string
    comment_id: string
    voter: string
    reason: string
    note: string
    at: number
    handled: number
  }
  /** Who may not comment: `value` is a folded name or word, or the key of an e-mail or client's address. */
  bans: {
    id: string
    kind: string
    value: string
    /** What moderators see of it. */
    label: string
    reason: string
    created_by: string
    created_at: number
    expires_at: number | null
    ended_at: number | null
  }
  rate_limits: { key: string; window_start: number; taken: number }
}
