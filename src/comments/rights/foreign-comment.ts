import type { CommentStatus } from '../../domain/comment.ts'

/** A comment as another system kept it; nothing of it has been checked. */
export type ForeignComment = {
  /** Unique among all of that system, or empty. */
  id: string
  /** The page it is on; see `ForeignThread`. */
  thread: string
  parent: string | undefined
  name: string
  email: string
  /** Markdown; made when it is asked for, because a file is read twice. */
  text: () => string
  date: Date | undefined
  status: CommentStatus
}

/** A page that was commented on: what the other system knew it by. */
export type ForeignThread = {
  key: string
  /** Addresses, paths and names under which its article may be known here, best first. */
  addresses: string[]
}

/** A file of another system, read as often as needed, a piece at a time. Threads may come after their comments. */
export type ForeignSource = {
  name: 'disqus' | 'isso' | 'wordpress'
  read(): AsyncIterable<{ comment: ForeignComment } | { thread: ForeignThread }>
}
