import type { KnownModerator } from './moderator-store.ts'

/** Whether nobody would look after the team without this one. The store does not rely on it: see `holdAdmins`. */
export function isLastAdmin(
  { id }: Pick<KnownModerator, 'id'>,
  team: readonly Pick<KnownModerator, 'id' | 'role' | 'disabledAt'>[],
): boolean {
  const admins = team.filter(({ role, disabledAt }) => role === 'admin' && !disabledAt)
  return admins.length === 1 && admins[0]?.id === id
}
