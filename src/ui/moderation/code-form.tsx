import type { SignInTexts } from '../../site/messages/sign-in-texts.ts'
import { urls } from '../../site/urls.ts'
import { FormField } from '../form-field.tsx'
import { DeskNotice, type NoticeView } from './desk-notice.tsx'

export type CodeView = { returnTo: string; notice?: NoticeView }

/** The second step of signing in. Recovery codes have letters, so that the field takes more than digits. */
export function CodeForm({ view, texts }: { view: CodeView; texts: SignInTexts }) {
  return (
    <section className="desk-narrow">
      <h1>{texts.codeHeading}</h1>
      <DeskNotice notice={view.notice} heading={texts.didNotWork} />
      <form method="post" action={urls.deskAction('code')} noValidate>
        <input type="hidden" name="returnTo" value={view.returnTo} />
        <FormField
          {...{ name: 'code', label: texts.codeLabel, value: undefined, error: undefined }}
          hint={texts.codeHint}
          missing={texts.fieldMissing}
          autoComplete="one-time-code"
        />
        <p className="actions">
          <button type="submit">{texts.confirm}</button>{' '}
          <a href={urls.signIn(view.returnTo)}>{texts.startAgain}</a>
        </p>
      </form>
    </section>
  )
}
