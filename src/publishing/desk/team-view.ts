import type { GetServerSidePropsContext } from 'next'
import { isLastAdmin } from '../../comments/sign-in/last-admin.ts'
import type { KnownModerator } from '../../comments/sign-in/moderator-store.ts'
import type { MemberView, TeamView } from '../../ui/moderation/team-page.tsx'
import { type DeskPlace, deskRoute } from './desk-place.ts'
import { outcomeView } from './outcome-view.ts'

/** `/moderation/moderators` for administrators; 403, and nothing to see, for others. @throws StoreAway */
export function teamPage(asked: GetServerSidePropsContext) {
  return deskRoute(asked, async (place): Promise<TeamView | { forbidden: true }> => {
    if (place.moderator.role !== 'admin') {
      asked.res.statusCode = 403
      return { forbidden: true }
    }
    const members = await (await place.context.signIn()).moderators.list()
    const outcome = await outcomeView(asked.query, place)
    return {
      members: members.map((member) => memberView(member, members, place)),
      ...(outcome && { outcome }),
    }
  })
}

/** Oneself and the last administrator stay: somebody has to be able to let others in. */
function canBeDisabled(member: KnownModerator, team: readonly KnownModerator[], byId: string): boolean {
  return member.id !== byId && !member.disabledAt && !isLastAdmin(member, team)
}

function memberView(
  member: KnownModerator,
  team: readonly KnownModerator[],
  { views, moderator }: DeskPlace,
): MemberView {
  const { id, name, role, twoFactor, createdAt, disabledAt } = member
  return {
    ...{ id, name, role, hasTwoFactor: twoFactor?.isOn ?? false, since: views.day(createdAt) },
    ...(disabledAt && { disabled: views.day(disabledAt) }),
    canBeDisabled: canBeDisabled(member, team, moderator.id),
  }
}
