import type { Comment } from '../../domain/comment.ts'

/** Who wants to hear of answers: the author of `comment`. */
export type Subscriber = { comment: Comment; sealedEmail: string }

/** A mail to send, claimed for some minutes. `attempt` counts from 1. */
export type Mail =
  | { kind: 'confirm'; to: Subscriber; attempt: number }
  /** `answers` are published, oldest first, and at least one. */
  | { kind: 'notice'; to: Subscriber; answers: Comment[]; attempt: number }

/** What became of a mail. "failed" is tried again at `again`, or never. `fault` never holds an address. */
export type Delivery =
  | { kind: 'sent' }
  | { kind: 'failed'; fault: string; again: Date | undefined }
  /** The address takes no mail: none is sent to it any more. */
  | { kind: 'refused'; fault: string }

/** "ended" also says so of one that is gone: there is nothing left to end. */
export type SubscriptionState =
  | { kind: 'waiting' | 'confirmed' | 'ended'; comment: Comment }
  | { kind: 'gone' }

/**
 * Who is told of answers, and the mails for it. A subscription goes by the id of its comment. Every method rejects
 * with StoreAway when the store is out of reach.
 */
export interface NotifyStore {
  /** Claims the next mail that is due, also against other servers; `undefined` when there is none. */
  next(now: Date): Promise<Mail | undefined>
  settle(mail: Mail, delivery: Delivery, now: Date): Promise<void>
  /** Forgets what was done a month ago, and who never confirmed. */
  forgetOld(now: Date): Promise<void>
  subscription(id: string): Promise<SubscriptionState>
  /** What the owner of an address says to the one question also holds for the other comments from the same browser. */
  confirm(id: string, now: Date): Promise<SubscriptionState>
  /** Ends one subscription; with `all`, every one of its address, and nothing is ever sent there again. */
  end(id: string, now: Date, scope: 'one' | 'all'): Promise<SubscriptionState>
}
