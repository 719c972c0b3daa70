import type { Comment, NewComment, ThreadPage } from '../domain/comment.ts'

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

/** Where comments are kept. Every method rejects with StoreAway when the store is out of reach. */
export interface CommentStore {
  /** Saves a comment with its event, its article's counters and revision in one transaction, durable on return. */
  add(comment: NewComment): Promise<void>
  /** A published comment, or `undefined`. */
  published(id: string): Promise<Comment | undefined>
  /** A comment that waits or was taken for spam, or `undefined`. */
  waiting(id: string): Promise<Comment | undefined>
  /** Published threads of one article; `page` counts from 1. */
  threads(articleId: string, page: number): Promise<ThreadPage>
  /** Published comments of one article, oldest first, those after the comment `after`; at most `limit`. */
  list(articleId: string, range: { after: string | undefined; limit: number }): Promise<Comment[]>
  /** The page of threads that a published comment is on, from 1. */
  pageOf(comment: Comment): Promise<number>
  /** Changes whenever the published comments of an article do; 0 when it never had any. */
  revision(articleId: string): Promise<number>
  /** The newest published comments of one article, or of the whole paper, newest first; at most `limit`. */
  newest(limit: number, articleId?: string): Promise<Comment[]>
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
}
