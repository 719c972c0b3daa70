import type { SignInTexts } from '../../site/messages/sign-in-texts.ts'
import { urls } from '../../site/urls.ts'
import { FormField } from '../form-field.tsx'
import { DeskNotice, type NoticeView } from './desk-notice.tsx'

export type SignInView = {
  /** The page of the desk to go on to. */
  returnTo: string
  /** The name that was typed. */
  name: string
  notice?: NoticeView
}

/** The first step of signing in. `novalidate` leaves the messages to us, in the language of the page. */
export function SignInForm({ view, texts }: { view: SignInView; texts: SignInTexts }) {
  return (
    <section className="desk-narrow">
      <h1>{texts.signInHeading}</h1>
      <DeskNotice notice={view.notice} heading={texts.didNotWork} />
      <form method="post" action={urls.deskAction('sign-in')} noValidate>
        <input type="hidden" name="returnTo" value={view.returnTo} />
        <FormField
          {...{ name: 'name', label: texts.nameLabel, value: view.name, error: undefined }}
          missing={texts.fieldMissing}
          autoComplete="username"
        />
        <FormField
          {...{ name: 'password', label: texts.passwordLabel, value: undefined, error: undefined }}
          missing={texts.fieldMissing}
          type="password"
          autoComplete="current-password"
        />
        <p className="actions">
          <button type="submit">{texts.signIn}</button>
        </p>
      </form>
      <p className="hint">{texts.signInHelp}</p>
    </section>
  )
}
