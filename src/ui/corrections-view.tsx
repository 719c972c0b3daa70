import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { Paging, type PagingView } from './paging.tsx'
import { TimeStamp, type TimeView } from './time-stamp.tsx'

export type CorrectionsContent = {
  entries: {
    slug: string
    title: string
    /** Set when the article is in another language than the site. */
    lang?: string
    time: TimeView
    text: string
    /** Its place among the corrections of its article, from 0. */
    index: number
  }[]
  /** Number of this page; `undefined` for the newest corrections. */
  page?: number
  paging: PagingView
}

type Props = { corrections: CorrectionsContent; messages: Messages }

/** What the paper got wrong, each with a link to the box on its article. */
export function CorrectionsView({ corrections: { entries, page, paging }, messages }: Props) {
  return (
    <>
      <header className="list-header">
        <h1>
          {messages.corrections}
          {page !== undefined && <small> {messages.pageNumber(page)}</small>}
        </h1>
        <p className="standfirst">{messages.aboutCorrections}</p>
      </header>
      {entries.length === 0 && <p className="empty">{messages.noCorrections}</p>}
      {entries.map(({ slug, title, lang, time, text, index }) => (
        <article key={`${slug} ${time.iso} ${text}`} className="correction">
          <p className="meta">
            <TimeStamp time={time} />
          </p>
          <h2 lang={lang}>
            <a href={urls.correction(slug, index)}>{title}</a>
          </h2>
          <p lang={lang}>{text}</p>
        </article>
      ))}
      <Paging paging={paging} messages={messages} />
    </>
  )
}
