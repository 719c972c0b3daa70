import type { Moderator } from '../../domain/moderator.ts'

/** A moderator with what only sign-in may know. */
export type KnownModerator = Moderator & {
  passwordHash: string
  /** Grows with every new password. */
  passwordVersion: number
  /** Still the password that a command printed. */
  hasFirstPassword: boolean
  /** The sealed secret of the second factor; while it is only offered, sign-in does not ask for it. */
  twoFactor: { sealedSecret: string; isOn: boolean } | undefined
  createdAt: Date
  disabledAt: Date | undefined
}

export type NewModerator = Moderator & { passwordHash: string; createdAt: Date }

export type NewPassword = { hash: string; isFirst: boolean }

/** A password that somebody chose, in the place of the one of `seenVersion`. */
export type ChosenPassword = NewPassword & { seenVersion: number }

/** A new first password, for somebody who lost theirs or comes back; `role` stays when not given. */
export type Reset = { passwordHash: string; role?: Moderator['role'] | undefined }

/**
 * "last-admin": nobody could look after the team any more. "refused": nobody with that id can sign in, or whoever asks
 * is no administrator any more. Nothing was changed then.
 */
export type ShutOut = 'disabled' | 'last-admin' | 'refused'

/** Where moderators and their sessions are kept. Every method rejects with StoreAway when that is out of reach. */
export interface ModeratorStore {
  /** @returns false when somebody has the name already, whatever its case */
  add(moderator: NewModerator): Promise<boolean>
  /** By name, whatever its case; also one who was disabled. */
  byName(name: string): Promise<KnownModerator | undefined>
  byId(id: string): Promise<KnownModerator | undefined>
  /** All of them, also those who were disabled, by name. */
  list(): Promise<KnownModerator[]>
  /**
   * Shuts somebody out: their sessions end at once, and the log says by whom. `byId` is the administrator who asks;
   * without it, whoever looks after the server does.
   */
  disable(id: string, now: Date, byId?: string): Promise<ShutOut>
  /**
   * Gives a first password, switches two-factor off, ends all sessions; brings back who was disabled.
   *
   * @returns false, and nothing is changed, when the role would leave nobody to look after the team
   */
  reset(id: string, reset: Reset): Promise<boolean>
  /**
   * Sets a password, ends all sessions but `kept`, which goes on under another token.
   *
   * @returns false, and nothing is changed, when there has been another password since the version seen
   */
  setPassword(id: string, password: ChosenPassword, kept: { id: string; tokenHash: string }): Promise<boolean>

  /** Keeps a secret that is not asked for yet; in the place of an earlier offer, never of one in use. */
  offerTwoFactor(id: string, sealedSecret: string): Promise<void>
  /**
   * Asks for codes of `offered`, a sealed secret, from now on. Earlier recovery codes go.
   *
   * @returns false when that secret is not on offer, or not any more
   */
  switchTwoFactorOn(id: string, offered: string, recoveryCodeHashes: readonly string[]): Promise<boolean>
  switchTwoFactorOff(id: string): Promise<void>
  /** Marks the step of a code as used. @returns false when that one or a later one was used before */
  takeStep(id: string, step: number): Promise<boolean>
  /** @returns false when there is no such code, or not any more */
  takeRecoveryCode(id: string, codeHash: string): Promise<boolean>

  /** Takes back a turn that `takeTurn` of the comment store has counted. */
  giveTurnBack(key: string): Promise<void>
}
