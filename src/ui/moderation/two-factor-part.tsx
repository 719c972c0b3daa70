import type { SignInTexts } from '../../site/messages/sign-in-texts.ts'
import { urls } from '../../site/urls.ts'
import { FormField } from '../form-field.tsx'
import { QrPicture, type QrView } from './qr-picture.tsx'

export type TwoFactorView =
  | { state: 'off' | 'on' }
  /** `address` is an `otpauth:` URL, and what the picture says. */
  | { state: 'offered'; secret: string; address: string; picture: QrView }

type Props = {
  view: TwoFactorView
  faults: { password?: string; code?: string }
  texts: SignInTexts
}

/** The second factor, to be switched on in two steps, or off. */
export function TwoFactorPart({ view, faults, texts }: Props) {
  return (
    <section aria-labelledby="two-factor-heading" id="two-factor">
      <h2 id="two-factor-heading">{texts.twoFactor}</h2>
      {view.state === 'offered' ? (
        <Offer {...{ view, texts }} fault={faults.code} />
      ) : (
        <Switch isOn={view.state === 'on'} fault={faults.password} texts={texts} />
      )}
    </section>
  )
}

type SwitchProps = { isOn: boolean; fault: string | undefined; texts: SignInTexts }

function Switch({ isOn, fault, texts }: SwitchProps) {
  return (
    <form method="post" action={urls.deskAction('two-factor')} noValidate>
      <p>{isOn ? texts.twoFactorOn : texts.twoFactorOff}</p>
      <FormField
        {...{ name: 'password', label: texts.currentPassword, value: undefined, error: fault }}
        missing={texts.fieldMissing}
        type="password"
        autoComplete="current-password"
      />
      <p className="actions">
        <button type="submit" name="do" value={isOn ? 'stop' : 'offer'}>
          {isOn ? texts.twoFactorStop : texts.twoFactorBegin}
        </button>
      </p>
    </form>
  )
}

type OfferProps = {
  view: Extract<TwoFactorView, { state: 'offered' }>
  fault: string | undefined
  texts: SignInTexts
}

function Offer({ view, fault, texts }: OfferProps) {
  return (
    <form method="post" action={urls.deskAction('two-factor')} noValidate>
      <p>{texts.twoFactorScan}</p>
      <QrPicture picture={view.picture} label={texts.twoFactorPicture} />
      <p>
        {texts.twoFactorKey}: <code className="desk-key">{view.secret.replace(/.{4}(?=.)/g, '$& ')}</code>
      </p>
      <p>
        <a href={view.address}>{texts.twoFactorOpen}</a>
      </p>
      <FormField
        {...{ name: 'code', label: texts.twoFactorFirstCode, value: undefined, error: fault }}
        missing={texts.fieldMissing}
        autoComplete="one-time-code"
      />
      <p className="actions">
        <button type="submit" name="do" value="confirm">
          {texts.confirm}
        </button>{' '}
        <button type="submit" name="do" value="cancel" className="desk-quiet">
          {texts.twoFactorCancel}
        </button>
      </p>
    </form>
  )
}
