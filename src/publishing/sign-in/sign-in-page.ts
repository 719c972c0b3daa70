import type { GetServerSidePropsContext, GetServerSidePropsResult } from 'next'
import { readTicket } from '../../comments/sign-in/ticket.ts'
import { signInTextsFor } from '../../site/messages/sign-in-texts-for.ts'
import { urls } from '../../site/urls.ts'
import type { CodeView } from '../../ui/moderation/code-form.tsx'
import type { NoticeView } from '../../ui/moderation/desk-notice.tsx'
import type { SignInView } from '../../ui/moderation/sign-in-form.tsx'
import { wiredWithCatalog } from '../../wiring.ts'
import { readCookie } from './desk-cookies.ts'
import { type DeskProps, deskProps, setDeskHeaders } from './desk-page.ts'
import { deskPath } from './desk-path.ts'
import { signedIn } from './signed-in.ts'

type Asked = Pick<GetServerSidePropsContext, 'req' | 'res' | 'query'>

/** The form of the first step; whoever is signed in is led on. @throws StoreAway */
export async function signInPage({
  req,
  res,
  query,
}: Asked): Promise<GetServerSidePropsResult<DeskProps<SignInView>>> {
  setDeskHeaders(res)
  const returnTo = deskPath(query.returnTo)
  if (await signedIn(req, await wiredWithCatalog()))
    return { redirect: { destination: returnTo, statusCode: 303 } }
  const props = await deskProps(undefined, (_context, { locale }): SignInView => {
    const texts = signInTextsFor(locale)
    const notices: Record<string, NoticeView> = {
      'signed-out': { kind: 'done', text: texts.signedOut },
      expired: { kind: 'error', text: texts.codeExpired },
    }
    const notice = notices[String(query.done)]
    return { returnTo, name: '', ...(notice && { notice }) }
  })
  return { props }
}

/** The form of the second step, for a browser that has passed the first. @throws StoreAway */
export async function codePage({
  req,
  res,
  query,
}: Asked): Promise<GetServerSidePropsResult<DeskProps<CodeView>>> {
  setDeskHeaders(res)
  const { env, signIn, secret, now } = await wiredWithCatalog()
  const ticket = readCookie('ticket', req, env)
  const returnTo = deskPath(query.returnTo)
  if (!(await readTicket(ticket, { ...(await signIn()), secret, now: now() })))
    return { redirect: { destination: urls.signIn(returnTo), statusCode: 303 } }
  return { props: await deskProps(undefined, () => ({ returnTo })) }
}
