import type { ReactNode } from 'react'
import type { SignInTexts } from '../../site/messages/sign-in-texts.ts'
import { urls } from '../../site/urls.ts'
import { DeskNotice } from './desk-notice.tsx'

type Props = { text: string; texts: SignInTexts; children?: ReactNode }

/** Says why something was not done, and where to go from there. */
export function DeskMessage({ text, texts, children }: Props) {
  return (
    <section className="desk-narrow">
      <h1>{texts.desk}</h1>
      <DeskNotice notice={{ kind: 'error', text }} heading={texts.didNotWork} />
      {children}
      <p>
        <a href={urls.desk()}>{texts.toDesk}</a>
      </p>
    </section>
  )
}
