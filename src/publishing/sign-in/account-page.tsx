import type { GetServerSidePropsContext, GetServerSidePropsResult } from 'next'
import type { TooMany } from '../../comments/sign-in/bad-tries.ts'
import type { Session } from '../../comments/sign-in/session-store.ts'
import type { SignInTexts } from '../../site/messages/sign-in-texts.ts'
import { signInTextsFor } from '../../site/messages/sign-in-texts-for.ts'
import { Account, type AccountView } from '../../ui/moderation/account.tsx'
import { accountView } from './account-view.ts'
import { type DeskAnswer, deskDocument } from './desk-answer.tsx'
import { type DeskProps, deskPage, deskProps } from './desk-page.ts'
import { waitHeaders, waitNotice } from './wait-notice.ts'

/** What can be told on the account's page, after a form of it has done something. */
const doneTexts = {
  password: 'passwordChanged',
  offered: 'twoFactorStarted',
  stopped: 'twoFactorStopped',
  cancelled: 'twoFactorCancelled',
  session: 'sessionEnded',
  others: 'otherSessionsEnded',
} as const satisfies Record<string, keyof SignInTexts>

export type AccountDone = keyof typeof doneTexts

type Asked = Pick<GetServerSidePropsContext, 'req' | 'res' | 'resolvedUrl' | 'query'>

/** The account of whoever is signed in. @throws StoreAway */
export function accountPage(asked: Asked): Promise<GetServerSidePropsResult<DeskProps<AccountView>>> {
  return deskPage(asked, async (session, context, views) => {
    const view = await accountView(session, context, views)
    const done = Object.entries(doneTexts).find(([name]) => name === asked.query.done)?.[1]
    return done ? { ...view, notice: { kind: 'done', text: signInTextsFor(views.locale)[done] } } : view
  })
}

/** The account's page again, with what was wrong; a `too-many` says how long to wait. @throws StoreAway */
export async function accountAgain(
  session: Session,
  outcome: { kind: 'refused' | 'unfit' } | TooMany,
  faults: (texts: SignInTexts) => NonNullable<AccountView['faults']>,
): Promise<DeskAnswer> {
  const isTooMany = 'retryAfterSeconds' in outcome
  const props = await deskProps(session.moderator, async (context, views): Promise<AccountView> => {
    const texts = signInTextsFor(views.locale)
    const found = isTooMany ? {} : faults(texts)
    const notice = waitNotice(outcome, texts) ?? { kind: 'error', text: Object.values(found).join(' ') }
    return { ...(await accountView(session, context, views)), notice, faults: found }
  })
  return deskDocument(props, {
    status: isTooMany ? 429 : 422,
    headers: isTooMany ? waitHeaders(outcome) : {},
    title: (texts) => texts.account,
    page: (view, texts) => <Account view={view} texts={texts} />,
  })
}
