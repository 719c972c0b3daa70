import type { SignInTexts } from '../../site/messages/sign-in-texts.ts'
import { urls } from '../../site/urls.ts'
import { FormField } from '../form-field.tsx'

export type PasswordFields = 'current' | 'next' | 'again'

type Props = {
  name: string
  /** Of a new password, in characters. */
  shortest: number
  faults: Partial<Record<PasswordFields, string>>
  texts: SignInTexts
}

/** Changes the password. The name is there for password managers, hidden from everybody else. */
export function PasswordForm({ name, shortest, faults, texts }: Props) {
  const field = (own: PasswordFields) => ({
    ...{ name: own, value: undefined, error: faults[own], missing: texts.fieldMissing },
    type: 'password' as const,
  })
  return (
    <section aria-labelledby="password-heading">
      <h2 id="password-heading">{texts.changePassword}</h2>
      <form method="post" action={urls.deskAction('password')} noValidate>
        <input type="text" name="username" autoComplete="username" defaultValue={name} hidden readOnly />
        <FormField {...field('current')} label={texts.currentPassword} autoComplete="current-password" />
        <FormField
          {...field('next')}
          label={texts.newPassword}
          hint={texts.newPasswordHint(shortest)}
          autoComplete="new-password"
        />
        <FormField {...field('again')} label={texts.newPasswordAgain} autoComplete="new-password" />
        <p className="actions">
          <button type="submit">{texts.changePassword}</button>
        </p>
      </form>
    </section>
  )
}
