import type { ReactNode } from 'react'
import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { ReadingChoices } from './reading-choices.tsx'

/** What stands around every page. */
export type FrameView = {
  name: string
  tagline: string
  /** The site's language; a page in another one says so itself. */
  lang: string
  sections: { slug: string; name: string }[]
  footer: { slug: string; title: string }[]
}

type Props = {
  frame: FrameView
  messages: Messages
  /** On the front page the paper's name is the headline. */
  isHome?: boolean
  isSearch?: boolean
  /** Slug of the section that the page belongs to. */
  section?: string
  children: ReactNode
}

/** Masthead, sections, content and footer, with their landmarks (WCAG 2.2, 1.3.1 and 2.4.1). */
export function SiteFrame({ frame, messages, isHome = false, isSearch = false, section, children }: Props) {
  const Name = isHome ? 'h1' : 'p'
  return (
    <>
      <a className="skip" href="#content">
        {messages.skipToContent}
      </a>
      <header className={isHome ? 'masthead home' : 'masthead'}>
        <Name className="paper-name" lang={frame.lang}>
          <a href={urls.home()}>{frame.name}</a>
        </Name>
        {frame.tagline && (
          <p className="tagline" lang={frame.lang}>
            {frame.tagline}
          </p>
        )}
        <div className="masthead-bar">
          <nav aria-label={messages.sections}>
            <ul lang={frame.lang}>
              {frame.sections.map(({ slug, name }) => (
                <li key={slug}>
                  <a href={urls.list('sections', slug)} aria-current={slug === section ? 'true' : undefined}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <a className="search-link" href={urls.search()} aria-current={isSearch ? 'page' : undefined}>
            {messages.search}
          </a>
        </div>
      </header>
      <main id="content">{children}</main>
      <footer className="colophon">
        <p lang={frame.lang}>{frame.name}</p>
        <ul>
          {frame.footer.map(({ slug, title }) => (
            <li key={slug} lang={frame.lang}>
              <a href={urls.page(slug)}>{title}</a>
            </li>
          ))}
          <li>
            <a href={urls.corrections()}>{messages.corrections}</a>
          </li>
          <li>
            <a href={urls.archive()}>{messages.archive}</a>
          </li>
        </ul>
        <ReadingChoices messages={messages} />
      </footer>
    </>
  )
}
