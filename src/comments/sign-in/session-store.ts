import type { KnownModerator } from './moderator-store.ts'

/** A browser that somebody is signed in with. */
export type Session = {
  id: string
  moderator: KnownModerator
  /** The browser and its system, such as "Firefox, Linux"; empty when they are not known. */
  browser: string
  startedAt: Date
  seenAt: Date
}

/** `tokenHash` stands for the token, which the browser alone holds. */
export type NewSession = {
  id: string
  tokenHash: string
  moderatorId: string
  passwordVersion: number
  browser: string
  startedAt: Date
}

const hour = 3_600_000

/** How long a session lasts, in milliseconds: without a request, and at most. */
export const sessionLimits = { idle: 12 * hour, whole: 30 * 24 * hour } as const

/** Where sessions are kept, for all instances. Every method rejects with StoreAway when that is out of reach. */
export interface SessionStore {
  /** Begins a session; sessions that have run out, of anybody, go. */
  start(session: NewSession): Promise<void>
  /** The session that a token stands for, unless it has run out, or its moderator was shut out since. */
  find(tokenHash: string, now: Date): Promise<Session | undefined>
  /** Of one moderator, those that have not run out, the one seen last first. */
  of(moderatorId: string, now: Date): Promise<Session[]>
  /** Notes that a session is in use. */
  touch(id: string, now: Date): Promise<void>
  /** Ends one session of somebody, or all but one. Others' sessions stay as they are. */
  end(moderatorId: string, id: string): Promise<void>
  endOthers(moderatorId: string, keptId: string): Promise<void>
}
