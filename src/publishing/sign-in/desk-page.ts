import type { ServerResponse } from 'node:http'
import type { GetServerSidePropsContext, GetServerSidePropsResult } from 'next'
import type { Session } from '../../comments/sign-in/session-store.ts'
import { caching } from '../../config/caching.ts'
import type { Moderator } from '../../domain/moderator.ts'
import { urls } from '../../site/urls.ts'
import { wiredWithCatalog } from '../../wiring.ts'
import { type PageContext, type PageProps, pageProps } from '../page-props.ts'
import type { ViewMaker } from '../view-maker.ts'
import { plainModerator, sessionOf } from './signed-in.ts'

/** `moderator` is who is signed in; nobody on the way in. */
export type DeskProps<View> = PageProps<View> & { moderator?: Moderator }

type Show<View> = (context: PageContext, views: ViewMaker) => View | Promise<View>
type Request = Pick<GetServerSidePropsContext, 'req' | 'res' | 'resolvedUrl'>

/**
 * What a page of the desk is given, or the way to sign-in for whoever is not signed in. Nobody keeps the page.
 *
 * @throws StoreAway
 */
export async function deskPage<View>(
  { req, res, resolvedUrl }: Request,
  show: (session: Session, context: PageContext, views: ViewMaker) => View | Promise<View>,
): Promise<GetServerSidePropsResult<DeskProps<View>>> {
  setDeskHeaders(res)
  const session = await sessionOf(req, await wiredWithCatalog())
  if (!session) return { redirect: { destination: urls.signIn(resolvedUrl), statusCode: 303 } }
  const { moderator } = session
  return { props: await deskProps(moderator, (context, views) => show(session, context, views)) }
}

export async function deskProps<View>(
  moderator: Moderator | undefined,
  show: Show<View>,
): Promise<DeskProps<View>> {
  const props = await pageProps(urls.desk(), async (context, views) => ({ view: await show(context, views) }))
  if (!props) throw new Error('The desk has no version.')
  return { ...props, ...(moderator && { moderator: plainModerator(moderator) }) }
}

/** No cache keeps it, no search engine lists it. */
export function setDeskHeaders(response: ServerResponse): void {
  response.setHeader('X-Robots-Tag', 'noindex')
  response.setHeader('Cache-Control', caching.never)
}
