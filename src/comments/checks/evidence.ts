export const banKinds = ['name', 'email', 'address', 'word'] as const
export type BanKind = (typeof banKinds)[number]

/** What the store knows of a comment's author and text at the moment when it is judged. */
export type Evidence = {
  /** Bans in force that are on this name, e-mail or address. `reason` is the moderator's, for other moderators. */
  bans: readonly { kind: Exclude<BanKind, 'word'>; reason: string }[]
  /** Words whose bans are in force. */
  bannedWords: readonly string[]
  /** Comments from this client within the last hour. */
  sentInLastHour: number
  /** Whether this client or author has sent the same text within a day. */
  hasSentText: boolean
  /** Clients that have sent the same text within ten minutes, this one included. */
  clientsWithText: number
  /** Whether a comment of this author has been published. Only the secret in a browser tells who an author is. */
  isKnown: boolean
}
