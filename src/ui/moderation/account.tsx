import type { SignInTexts } from '../../site/messages/sign-in-texts.ts'
import { DeskNotice, type NoticeView } from './desk-notice.tsx'
import { type PasswordFields, PasswordForm } from './password-form.tsx'
import { SessionList, type SessionView } from './session-list.tsx'
import { TwoFactorPart, type TwoFactorView } from './two-factor-part.tsx'

export type AccountView = {
  /** Name of whose account it is. */
  name: string
  hasFirstPassword: boolean
  /** In characters. */
  shortestPassword: number
  twoFactor: TwoFactorView
  sessions: SessionView[]
  notice?: NoticeView
  /** What is wrong with a field that was sent. */
  faults?: Partial<Record<PasswordFields | 'password' | 'code', string>>
}

/** A moderator's own account. */
export function Account({ view, texts }: { view: AccountView; texts: SignInTexts }) {
  const { name, faults = {} } = view
  return (
    <div className="desk-narrow">
      <h1>{texts.account}</h1>
      <DeskNotice notice={view.notice} heading={texts.didNotWork} />
      {view.hasFirstPassword && <p className="desk-warning">{texts.firstPasswordNotice}</p>}
      <PasswordForm {...{ name, faults, texts }} shortest={view.shortestPassword} />
      <TwoFactorPart {...{ faults, texts }} view={view.twoFactor} />
      <SessionList sessions={view.sessions} texts={texts} />
    </div>
  )
}
