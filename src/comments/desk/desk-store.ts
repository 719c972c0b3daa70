import type { CommentStatus, KeptComment } from '../../domain/comment.ts'
import type { BanKind } from '../checks/evidence.ts'
import type { Queue } from './queue.ts'

/** Where one page of a list ends and the next begins. */
export type Mark = { at: Date; id: string }

export type Order = 'oldest' | 'newest'

/** A part of a list. `after` is the last one that was seen; the first part without it. */
export type Range = { order: Order; after?: Mark | undefined; limit: number }

/** A part of a list, and where it goes on; `undefined` at its end. */
export type Part<Item> = { items: Item[]; next: Mark | undefined }

export type QueueCounts = Record<Queue, number>

/** Something that was done. `actor` is "author", "reader", "system", or a moderator's id. */
export type LoggedEvent = {
  id: number
  /** Empty where no comment is meant. */
  commentId: string
  kind: string
  at: Date
  actor: string
  detail: EventDetail
}

/** What the desk reads of an event's detail. */
export type EventDetail = {
  from?: CommentStatus | undefined
  to?: CommentStatus | undefined
  /** The version that the comment has had since. */
  version?: number | undefined
  /** The decisions that were taken together. */
  batch?: string | undefined
  /** Reports that the decision answered, by their ids. */
  reports?: string[] | undefined
  /** When a moderator had decided about it before, in milliseconds. */
  moderatedAt?: number | null | undefined
  ban?: string | undefined
  banKind?: BanKind | undefined
  /** Who was shut out, by their id. */
  moderator?: string | undefined
}

/** How many readers have the same against a comment. */
export type OpenReports = { commentId: string; reason: string; count: number }

export type Report = { reason: string; note: string; at: Date; isHandled: boolean }

/** What a comment said before the change that `actor` made. */
export type Revision = { version: number; name: string; body: string; at: Date; actor: string }

/** By what two comments have the same author: the browser, the e-mail address, the client's address. */
export const likenesses = ['author', 'email', 'address'] as const
export type Likeness = (typeof likenesses)[number]

/** A comment with everything that helps to decide about it. */
export type CommentFile = {
  comment: KeptComment
  reports: Report[]
  /** Oldest first. */
  revisions: Revision[]
  /** Oldest first. */
  events: LoggedEvent[]
  /** The comment among those before and after it in its thread, whatever their status, oldest first. */
  around: KeptComment[]
  /** Other comments by the same author. */
  alike: Record<Likeness, number>
}

/** All words have to be there, anywhere in name or text; a name has to begin with what is given. */
export type CommentQuery =
  | { by: 'words' | 'name'; text: string }
  | { by: 'email'; key: string }
  | { by: Likeness; like: string }

export type NewBan = {
  id: string
  kind: BanKind
  /** A folded name or word, or the key of an address. */
  value: string
  label: string
  reason: string
  createdBy: string
  createdAt: Date
  /** For ever without one. */
  expiresAt: Date | undefined
  /** The comment that led to it. */
  commentId: string | undefined
}

export type Ban = Omit<NewBan, 'value' | 'commentId'> & { endedAt: Date | undefined }

export type LogQuery = {
  /** By whom; by any moderator without it. */
  actor?: string | undefined
  kind?: string | undefined
  /** Events before this one. */
  before?: number | undefined
  limit: number
}

/** A comment as the moderator saw it. */
export type Choice = { id: string; version: number }

export type Decision = Exclude<CommentStatus, 'deleted'>

/** Who decides, and when; `batch` names the decisions that were taken together. */
export type Decider = { moderatorId: string; at: Date; batch: string }

/** Who undoes, and the key of a text that comes back. */
export type Undoer = Decider & { textKeyOf: (body: string) => string }

/**
 * "conflict": somebody has changed it since; "gone": its author or an erasure has removed it, and nobody decides
 * about it any more.
 */
export type Decided = { id: string } & (
  | { kind: 'done'; to: CommentStatus }
  | { kind: 'conflict' | 'gone' | 'unknown' }
)

/** "away": the store could not be reached any more when it was the turn of this one. */
export type DecidedTogether = Decided | { id: string; kind: 'away' }

export type StaffEdit = Choice & { name: string; body: string; textKey: string }

/** What moderators see and do. Every method rejects with StoreAway when the store is out of reach. */
export interface DeskStore {
  counts(): Promise<QueueCounts>
  /** Comments of one queue, of one article where asked for. */
  queue(queue: Queue, range: Range & { articleId?: string | undefined }): Promise<Part<KeptComment>>
  /** Everything about one comment. */
  file(id: string): Promise<CommentFile | undefined>
  /** Comments by their ids, whatever their status; those that there are. */
  some(ids: readonly string[]): Promise<KeptComment[]>
  /** What was done with these comments, oldest first; the newest 2,000 events. */
  eventsOf(ids: readonly string[]): Promise<LoggedEvent[]>
  /** What is reported of these comments and not answered yet. */
  openReports(ids: readonly string[]): Promise<OpenReports[]>
  /** Comments that match, newest first, but for those that were deleted. */
  search(query: CommentQuery, range: Omit<Range, 'order'>): Promise<Part<KeptComment>>
  /**
   * Decides about each comment in a transaction of its own; a decision also answers the reports so far. When the store
   * goes away in between, what was done until then stays, and is told.
   */
  decide(choices: readonly Choice[], decision: Decision, decider: Decider): Promise<DecidedTogether[]>
  /** Changes a comment's words. */
  edit(edit: StaffEdit, decider: Decider): Promise<Decided>
  /**
   * Takes back what a moderator decided together, of each comment that nobody has changed since. Nothing when it was
   * somebody else's, or too long ago. Stops as `decide` does.
   */
  undo(batch: string, undoer: Undoer): Promise<DecidedTogether[]>
  /** What a moderator decided together, unless too long ago. */
  batch(batch: string, moderatorId: string): Promise<LoggedEvent[]>
  /** Bans, in the place of one that says the same. */
  ban(ban: NewBan): Promise<void>
  /** @returns false when it has ended already, or there is none */
  endBan(id: string, moderatorId: string, at: Date): Promise<boolean>
  /** Bans that are in force, at most 2,000, and the others, at most 500; newest first. */
  bans(now: Date): Promise<{ inForce: Ban[]; over: Ban[] }>
  /** What was done, newest first. */
  log(query: LogQuery): Promise<LoggedEvent[]>
}
