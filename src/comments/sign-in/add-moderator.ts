import type { Moderator } from '../../domain/moderator.ts'
import { madePassword } from './made-password.ts'
import type { ModeratorStore, Reset } from './moderator-store.ts'
import { hashPassword } from './password.ts'

/** Adds a moderator. @returns the first password, which nobody can see again; `undefined` when the name is taken */
export async function addModerator(
  moderator: Moderator,
  { moderators, now }: { moderators: ModeratorStore; now: Date },
): Promise<string | undefined> {
  const password = madePassword()
  const passwordHash = await hashPassword(password)
  return (await moderators.add({ ...moderator, passwordHash, createdAt: now })) ? password : undefined
}

/**
 * Gives a moderator a new first password: see `ModeratorStore.reset`.
 *
 * @returns `undefined`, and nothing is changed, when the role would leave nobody to look after the team
 */
export async function resetModerator(
  id: string,
  role: Reset['role'],
  moderators: ModeratorStore,
): Promise<string | undefined> {
  const password = madePassword()
  const passwordHash = await hashPassword(password)
  return (await moderators.reset(id, { passwordHash, role })) ? password : undefined
}
