/** Limits on what a commenter sends: in code points after NFC, the whole body in bytes. */
export const commentLimits = { name: 80, comment: 5000, email: 254, bodyBytes: 64 * 1024 } as const

/** Only published comments are ever shown to readers. Spam is kept, for moderators to look at. */
export type CommentStatus = 'published' | 'held' | 'spam'

/** What a commenter typed, made clean and found valid; not judged or stored yet. */
export type Draft = {
  name: string
  /** Markdown subset, as typed; line ends are LF. */
  comment: string
  email: string | undefined
  /** Id of the comment it replies to. */
  parent: string | undefined
  /** Content of the trap field; people leave it empty. */
  trap: string
}

/** The fields of the form as they came in, to be given back whatever becomes of them. */
export type TypedFields = Record<'article' | 'name' | 'comment' | 'email' | 'parent' | 'website', string>

/** Why a field was refused. `pointer` is an RFC 6901 JSON Pointer into what was sent. */
export type FieldFault = { field: keyof TypedFields; pointer: string; code: FaultCode }

export type FaultCode =
  | 'comment.missing'
  | 'comment.too-long'
  | 'name.missing'
  | 'name.too-long'
  | 'email.invalid'
  | 'parent.unknown'
  | 'article.missing'

/** Why a check objects. Scores add up: see `checks`. */
export type Finding = { score: number; reason: string }

export type Comment = {
  /** UUIDv7: sorts by time and cannot be guessed. */
  id: string
  /** The article's stable id, not its slug. */
  articleId: string
  parentId: string | undefined
  /** The comment that started the thread; its own id for that one. */
  rootId: string
  name: string
  body: string
  status: CommentStatus
  createdAt: Date
}

/** A comment on its way into the store, with what only the newsroom may know. */
export type NewComment = Comment & { sealedEmail: string | undefined; clientKey: string; findings: Finding[] }

/** A published comment with the replies under it, oldest first. Only two levels are shown. */
export type Thread = { root: Comment; replies: Comment[] }

/** One page of an article's threads, oldest root first. */
export type ThreadPage = {
  threads: Thread[]
  /** Published comments of the whole article. */
  total: number
  /** Pages of threads that the article has, at least 1. */
  pages: number
}

/** Threads on one page. */
export const threadsPerPage = 50
