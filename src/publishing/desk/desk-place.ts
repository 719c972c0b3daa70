import type { GetServerSidePropsContext, GetServerSidePropsResult } from 'next'
import type { DeskStore, QueueCounts } from '../../comments/desk/desk-store.ts'
import type { Moderator } from '../../domain/moderator.ts'
import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import { deskTextsFor } from '../../site/messages/desk-texts-for.ts'
import type { NavView } from '../../ui/moderation/desk-nav.tsx'
import type { PageContext } from '../page-props.ts'
import { type DeskProps, deskPage } from '../sign-in/desk-page.ts'
import type { ViewMaker } from '../view-maker.ts'

/** A page of the desk with the way to the others. */
export type Desk<View> = { nav: NavView; page: View }

/** What a page of the desk is made of. */
export type DeskPlace = {
  context: PageContext
  views: ViewMaker
  texts: DeskTexts
  store: DeskStore
  moderator: Moderator
}

type Asked = Pick<GetServerSidePropsContext, 'req' | 'res' | 'resolvedUrl'>

/**
 * The props of a page of the desk for whoever is signed in; see `deskPage`.
 *
 * @param show gives the page's view, or `undefined` when there is no such page
 * @throws StoreAway
 */
export async function deskRoute<View>(
  asked: Asked,
  show: (place: DeskPlace, counts: QueueCounts) => Promise<View | undefined>,
): Promise<GetServerSidePropsResult<DeskProps<Desk<View>>>> {
  const result = await deskPage(asked, async ({ moderator }, context, views) =>
    deskView(await deskPlace(moderator, context, views), pathOf(asked.resolvedUrl), show),
  )
  if (!('props' in result)) return result
  const props = await result.props
  return props.view.page === undefined ? { notFound: true } : { props: props as DeskProps<Desk<View>> }
}

export async function deskPlace(
  moderator: Moderator,
  context: PageContext,
  views: ViewMaker,
): Promise<DeskPlace> {
  return { context, views, texts: deskTextsFor(views.locale), store: await context.desk(), moderator }
}

/** A page's view with the navigation, whose counts the page may show, too: to count takes as long as the rest. */
export async function deskView<View>(
  place: DeskPlace,
  current: string,
  show: (place: DeskPlace, counts: QueueCounts) => Promise<View>,
): Promise<Desk<View>> {
  const { store, moderator } = place
  const counts = await store.counts()
  return { nav: { counts, current, isAdmin: moderator.role === 'admin' }, page: await show(place, counts) }
}

function pathOf(url: string): string {
  return url.split('?')[0] ?? url
}
