import type { ReactNode } from 'react'
import type { Moderator } from '../../domain/moderator.ts'
import type { Locale } from '../../domain/site.ts'
import { messagesFor } from '../../site/messages/messages-for.ts'
import type { SignInTexts } from '../../site/messages/sign-in-texts.ts'
import { signInTextsFor } from '../../site/messages/sign-in-texts-for.ts'
import { urls } from '../../site/urls.ts'

type Props = {
  /** Name of the paper. */
  paper: string
  locale: Locale
  /** Who is signed in; nobody on the way in. */
  moderator?: Moderator | undefined
  /** Items of a list, each a link to a page of the desk. */
  navigation?: ReactNode
  children: ReactNode
}

/** What stands around every page of the moderators' desk, with its landmarks (WCAG 2.2, 1.3.1 and 2.4.1). */
export function DeskFrame({ paper, locale, moderator, navigation, children }: Props) {
  const texts = signInTextsFor(locale)
  return (
    <>
      <a className="skip" href="#content">
        {messagesFor(locale, locale).skipToContent}
      </a>
      <header className="desk-bar">
        <p className="desk-name">
          <a href={urls.home()}>{paper}</a> <a href={urls.desk()}>{texts.desk}</a>
        </p>
        {navigation && (
          <nav aria-label={texts.deskNavigation}>
            <ul>{navigation}</ul>
          </nav>
        )}
        {moderator && <Whose moderator={moderator} texts={texts} />}
      </header>
      <main id="content" className="desk">
        {children}
      </main>
    </>
  )
}

function Whose({ moderator, texts }: { moderator: Moderator; texts: SignInTexts }) {
  const role = moderator.role === 'admin' ? texts.roleAdmin : texts.roleModerator
  return (
    <div className="desk-who">
      <p>
        {texts.signedInAs} <bdi>{moderator.name}</bdi> ({role})
      </p>
      <a href={urls.account()}>{texts.account}</a>
      <form method="post" action={urls.deskAction('sign-out')}>
        <button type="submit">{texts.signOut}</button>
      </form>
    </div>
  )
}
