import type { StablePage } from './stable-pages.ts'

/** Limits on what a commenter sends: in code points after NFC, the whole body in bytes. */
export const commentLimits = { name: 80, comment: 5000, email: 254, bodyBytes: 64 * 1024 } as const

/**
 * Only published comments are ever shown to readers. Spam and what moderators refused is kept, for moderators to
 * look at; of what its author deleted, or somebody had erased, only the place in its thread is left.
 */
export const commentStatuses = ['published', 'held', 'spam', 'refused', 'deleted'] as const
export type CommentStatus = (typeof commentStatuses)[number]

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
  /** Whether its author wants a mail when somebody answers. */
  notify: boolean
}

/** The fields of the form as they came in, to be given back whatever becomes of them. A ticked `notify` is "1". */
export type TypedFields = Record<
  'article' | 'name' | 'comment' | 'email' | 'parent' | 'website' | 'notify',
  string
>

/** Why a field was refused. `pointer` is an RFC 6901 JSON Pointer into what was sent. */
export type FieldFault = { field: keyof TypedFields; pointer: string; code: FaultCode }

export type FaultCode =
  | 'comment.missing'
  | 'comment.too-long'
  | 'name.missing'
  | 'name.too-long'
  | 'email.missing'
  | 'email.invalid'
  | 'parent.unknown'
  | 'article.missing'

/**
 * Why a check objects. Scores add up: see `checks`. `reason` is one of `findingReasons`, or of those that an earlier
 * version had; `detail` is for moderators only, such as the word that was found.
 */
export type Finding = { score: number; reason: string; detail?: string }

/** Whether a text may be the id of a comment: a UUID, or what another system's comments came with. */
export function isCommentId(text: string): boolean {
  return /^[\w-]{1,64}$/.test(text)
}

export type Comment = {
  /** UUIDv7: sorts by time and cannot be guessed. */
  id: string
  /** The article's stable id, not its slug. */
  articleId: string
  parentId: string | undefined
  /** The comment that started the thread; its own id for that one. */
  rootId: string
  /** Empty where only the place of a comment is shown. */
  name: string
  body: string
  status: CommentStatus
  createdAt: Date
  /** When its words were last changed. */
  editedAt: Date | undefined
  /** Grows with every change; who changes a comment says which version they saw. */
  version: number
}

/** Keyed hashes of who and what is behind a comment; they open nothing, but equal ones can be found. */
export type CommentKeys = {
  /** Of the client's address; empty once it has been dropped. */
  clientKey: string
  /** Of the secret that only the author's browser holds. */
  authorKey: string | undefined
  emailKey: string | undefined
  /** Of the folded text: equal for texts that people take for the same. */
  textKey: string
}

/** A comment with what only the newsroom may know. */
export type KeptComment = Comment &
  CommentKeys & {
    sealedEmail: string | undefined
    /** Why it was held, or would have been; the sum of the scores decided. */
    findings: Finding[]
    /** Reports that no moderator has looked at yet. */
    reports: number
    /** When a moderator last decided about it. */
    moderatedAt: Date | undefined
  }

/** A comment on its way into the store. */
export type NewComment = Omit<KeptComment, 'version' | 'editedAt' | 'reports' | 'moderatedAt'>

/**
 * A comment with the replies under it, oldest first. One that is not published is here only because a reply to it
 * is; its name and text are left out.
 */
export type Thread = {
  root: Comment
  replies: Comment[]
  /** Replies that only the thread's own page shows. */
  more: number
}

/** One page of an article's threads. */
export type ThreadPage = {
  threads: Thread[]
  /** Published comments of the whole article. */
  total: number
  /** Pages of threads that the article has, at least 1. */
  pages: number
}

/** Threads with the newest first: the newest ones, or an older page of them, which never shifts. */
export type NewestThreads = Pick<ThreadPage, 'threads' | 'total'> & { page: StablePage }

/** One page of a single thread. */
export type WholeThread = {
  root: Comment
  replies: Comment[]
  /** Comments on other pages of the thread that replies on this one answer. */
  answered: Comment[]
  /** Replies of the whole thread. */
  total: number
  page: number
  pages: number
}

/** Threads on one page. */
export const threadsPerPage = 50

/** Replies on one page of threads, and on one page of a single thread. */
export const repliesPerPage = 100

/**
 * How many replies each thread shows, so that a page of threads never weighs more than one with `repliesPerPage` of
 * them: threads with few show all of theirs, those with many equally many, and the link to the others takes the room
 * of one.
 *
 * @param counts replies of each thread on the page
 */
export function repliesShown(counts: readonly number[]): number {
  const room = (each: number) => counts.reduce((sum, count) => sum + (count > each ? each + 1 : count), 0)
  const most = Math.max(0, ...counts)
  if (room(most) <= repliesPerPage) return most
  let each = 0
  while (room(each + 1) <= repliesPerPage) each += 1
  return each
}

/** Where readers find a published comment: on a page of threads, or on a page of its thread. Pages count from 1. */
export type Place = { page: number; thread: string | undefined }
