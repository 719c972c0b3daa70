import type { GetServerSidePropsContext } from 'next'
import type { Ban } from '../../comments/desk/desk-store.ts'
import type { BanView } from '../../ui/moderation/bans-page.tsx'
import { type DeskPlace, deskRoute } from './desk-place.ts'
import { outcomeView } from './outcome-view.ts'
import { type NameOf, namesOfActors } from './people.ts'

/** `/moderation/bans` for whoever is signed in. @throws StoreAway */
export function bansPage(asked: GetServerSidePropsContext) {
  return deskRoute(asked, async (place) => {
    const { store, context, texts } = place
    const { inForce, over } = await store.bans(context.now())
    const nameOf = await namesOfActors(context, texts)
    const outcome = await outcomeView(asked.query, place)
    return {
      inForce: inForce.map((ban) => banView(ban, nameOf, place)),
      over: over.map((ban) => banView(ban, nameOf, place)),
      ...(outcome && { outcome }),
    }
  })
}

/** One that has run out ended when it did. */
function banView(ban: Ban, nameOf: NameOf, { views, context }: DeskPlace): BanView {
  const { id, kind, label, reason, createdBy, createdAt, expiresAt, endedAt } = ban
  const ended = endedAt ?? (expiresAt && expiresAt <= context.now() ? expiresAt : undefined)
  return {
    ...{ id, kind, label, reason, who: nameOf(createdBy), since: views.instant(createdAt) },
    ...(expiresAt && { until: views.instant(expiresAt) }),
    ...(ended && { ended: views.instant(ended) }),
  }
}
