import type {
  Comment,
  CommentStatus,
  Finding,
  KeptComment,
  NewComment,
  NewestThreads,
  Place,
  ThreadPage,
  WholeThread,
} from '../domain/comment.ts'
import type { Evidence } from './checks/evidence.ts'
import type { EvidenceQuestion } from './gather-evidence.ts'
import type { Turn } from './take-turn.ts'

/** The store did not answer in time, or not at all. Nothing was saved; trying again later is safe. */
export class StoreAway extends Error {
  override name = 'StoreAway'
}

/** By name: Next's bundles each have a class of their own, and errors pass between them. */
export function isStoreAway(error: unknown): error is StoreAway {
  return error instanceof Error && error.name === 'StoreAway'
}

/** A number that grows with every change, and the time of the last one; `undefined` before the first. */
export type Changes = { revision: number; at: Date | undefined }

/** What makes two submissions the same one: equal fingerprints. `content` tells whether they also say the same. */
export type SubmissionKey = { fingerprint: string; content: string }

export type AddOptions = {
  submission?: SubmissionKey
  turns?: readonly Turn[]
  /** Whether its author wants to hear of answers; needs an address. */
  notify?: boolean
}

/** "repeated" gives the comment that the same submission made some minutes ago. */
export type Added =
  | { kind: 'added' }
  | { kind: 'repeated'; comment: KeptComment }
  | { kind: 'key-reused' }
  | { kind: 'too-many'; retryAfterSeconds: number }

/** What becomes different; what is not given stays. */
export type CommentChange = {
  status?: CommentStatus
  name?: string
  body?: string
  textKey?: string
  findings?: Finding[]
  /** Leaves only its place: name, text and its quotes, earlier texts, addresses and keys are gone for good. */
  forget?: boolean
  /** Leaves the text, under the name given: earlier texts and their quotes, addresses and keys are gone for good. */
  forgetAuthor?: boolean
}

/** Who makes a change, for the log. See `StoreEvent`. */
export type ChangeAuthor = {
  kind: string
  actor: string
  at: Date
  detail?: Record<string, unknown>
  /** A moderator's decision also answers the reports so far. */
  isModerator?: boolean
}

/** "conflict": somebody else has changed it since. */
export type Changed = { kind: 'changed'; comment: KeptComment } | { kind: 'conflict' | 'unknown' }

/** What a reader has against a comment; `voter` tells readers apart, and nothing else about them. */
export type NewReport = {
  id: string
  commentId: string
  voter: string
  reason: string
  note: string
  at: Date
}

export type ReportOptions = { threshold: number; turn: Turn }

/** "repeated": this reader has reported it before, and counts once. "unknown": it is not published. */
export type Reported =
  | { kind: 'received' }
  | { kind: 'repeated' }
  | { kind: 'unknown' }
  | { kind: 'too-many-tries'; retryAfterSeconds: number }

/** Where comments are kept. Every method rejects with StoreAway when the store is out of reach. */
export interface CommentStore {
  /**
   * Saves a comment with its event, its article's counters and revision in one transaction, durable on return. The
   * same submission, sent again within ten minutes, is saved once. A new one takes each of the turns given; where one
   * is over, nothing is saved or taken.
   */
  add(comment: NewComment, options?: AddOptions): Promise<Added>
  /**
   * Changes a comment that still has the version given, with its event, counters and revision in one transaction,
   * durable on return. What has been forgotten changes no more: that is a conflict, too.
   */
  change(id: string, version: number, change: CommentChange, author: ChangeAuthor): Promise<Changed>
  /**
   * Keeps a report of a published comment, with its event and the comment's count in one transaction. When `threshold`
   * reports have come in since a moderator last decided about the comment, it is held. Takes the turn given unless
   * nothing is kept.
   */
  report(report: NewReport, options: ReportOptions): Promise<Reported>
  /** What an author wrote on one article since an instant and no moderator has decided about, oldest first. */
  ofAuthor(of: { articleId: string; authorKey: string; since: Date }): Promise<KeptComment[]>
  /** A comment whatever its status, with what only the newsroom may know. */
  kept(id: string): Promise<KeptComment | undefined>
  /** The newest comments whatever their status, newest first, without those of which only the place is left. */
  latest(limit: number): Promise<KeptComment[]>
  /** A published comment, or `undefined`. */
  published(id: string): Promise<Comment | undefined>
  /** Threads of one article, oldest first; `page` counts from 1. */
  threads(articleId: string, page: number): Promise<ThreadPage>
  /**
   * Threads of one article, newest first: the newest ones, or their older page `n`, which never shifts (see
   * `stablePage`); `undefined` when there is no such page.
   */
  newestThreads(articleId: string, n?: number): Promise<NewestThreads | undefined>
  /** One thread by its first comment, with page `page` of its replies; `undefined` when there is none. */
  thread(rootId: string, page: number): Promise<WholeThread | undefined>
  /** Published comments of one article, oldest first, those after the comment `after`; at most `limit`. */
  list(articleId: string, range: { after: string | undefined; limit: number }): Promise<Comment[]>
  /** Where readers find a comment, or what is left of it; `undefined` when they do not. */
  placeOf(id: string): Promise<Place | undefined>
  /** Changes whenever the published comments of an article do; 0 when it never had any. */
  revision(articleId: string): Promise<number>
  /** The newest published comments of one article, or of the whole paper, newest first; at most `limit`. */
  newest(limit: number, articleId?: string): Promise<Comment[]>
  /** How many published comments articles have; those without any are left out. */
  counts(articleIds: readonly string[]): Promise<Map<string, number>>
  /** How often the published comments of one article, or of the whole paper, have changed, and when last. */
  changes(articleId?: string): Promise<Changes>
  /**
   * The articles with the most comments published since an instant, by their ids, most first; of equals the one
   * with the newest comment. At most `limit`. In busy times only the newest 10,000 comments count.
   */
  mostCommented(since: Date, limit: number): Promise<string[]>
  /**
   * Counts one more attempt of `key` in its present window, unless the window is full. Atomic, so that of many
   * parallel ones exactly `limit` pass. Gives the seconds to wait when it is full, 0 otherwise.
   */
  takeTurn(key: string, limit: number, windowSeconds: number, now: Date): Promise<number>
  /** The seconds to wait before there is room for an attempt; takes none. */
  waitForTurn(turn: Turn, now: Date): Promise<number>
  /** Whether `add` would save a comment with these options: no turn is over, and it was not sent before. Takes none. */
  hasRoom(options: AddOptions, now: Date): Promise<boolean>
  /** What checks go by beside the draft. */
  evidence(question: EvidenceQuestion): Promise<Evidence>
}
