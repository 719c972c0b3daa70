/** An admin may do everything that a moderator may, and what concerns the whole desk. */
export const moderatorRoles = ['moderator', 'admin'] as const

export type ModeratorRole = (typeof moderatorRoles)[number]

/** Somebody who may sign in to the moderators' desk. */
export type Moderator = { id: string; name: string; role: ModeratorRole }
