import type { GetServerSidePropsContext } from 'next'
import type { OutcomeView } from '../../ui/moderation/outcome-notice.tsx'
import { deskRoute } from './desk-place.ts'
import { outcomeView } from './outcome-view.ts'

/** `/moderation` for whoever is signed in; its figures are those of the navigation. @throws StoreAway */
export function overviewPage(asked: GetServerSidePropsContext) {
  return deskRoute(asked, async (place): Promise<{ outcome?: OutcomeView }> => {
    const outcome = await outcomeView(asked.query, place)
    return outcome ? { outcome } : {}
  })
}
