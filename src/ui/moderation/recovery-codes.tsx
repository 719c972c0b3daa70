import type { SignInTexts } from '../../site/messages/sign-in-texts.ts'
import { urls } from '../../site/urls.ts'

/** Codes that are shown this once. */
export function RecoveryCodes({ codes, texts }: { codes: readonly string[]; texts: SignInTexts }) {
  return (
    <section className="desk-narrow">
      <h1>{texts.recoveryHeading}</h1>
      <p role="status">{texts.recoveryText}</p>
      <ol className="desk-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <a href={urls.account()}>{texts.recoveryDone}</a>
      </p>
    </section>
  )
}
