import type { CommentStore } from '../comment-store.ts'
import type { ModeratorStore } from './moderator-store.ts'
import type { SessionStore } from './session-store.ts'

/** Who may sign in, and who is signed in. */
export type SignInStores = { moderators: ModeratorStore; sessions: SessionStore }

/** What signing in and minding an account take. */
export type SignInContext = SignInStores & {
  takeTurn: CommentStore['takeTurn']
  secret: string
  now: Date
  newId(now: Date): string
  /** Keyed hash of the client's address; limits how many bad passwords it may try. */
  clientKey: string
  /** See `madeBrowserMark`; empty when the browser has none. */
  browserMark: string
  /** See `browserName`. */
  browser: string
}
