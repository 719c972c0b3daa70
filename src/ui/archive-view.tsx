import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import type { CardView } from './article-card.tsx'
import { ArticleList } from './article-list.tsx'
import { Pager } from './pager.tsx'
import { Paging, type PagingView } from './paging.tsx'

/** A month with how many articles are from it. */
export type MonthLink = { href: string; text: string; count: number }

export type ArchiveContent = { years: { year: string; months: MonthLink[] }[] }

export type MonthContent = {
  /** "2026-03" */
  month: string
  title: string
  cards: CardView[]
  /** Number of this page; `undefined` for the newest articles of the month. */
  page?: number
  paging: PagingView
  /** The nearest months that have articles. */
  previous?: MonthLink
  next?: MonthLink
}

/** All months of the paper, by years. */
export function ArchiveView({
  archive: { years },
  messages,
}: {
  archive: ArchiveContent
  messages: Messages
}) {
  return (
    <>
      <header className="list-header">
        <h1>{messages.archive}</h1>
        <p className="standfirst">{messages.aboutArchive}</p>
      </header>
      {years.length === 0 && <p className="empty">{messages.nothingHere}</p>}
      <div className="years">
        {years.map(({ year, months }) => (
          <section key={year} aria-labelledby={`year-${year}`}>
            <h2 id={`year-${year}`}>{year}</h2>
            <ul>
              {months.map(({ href, text, count }) => (
                <li key={href}>
                  <a href={href}>{text}</a> <span className="count">{messages.articleCount(count)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}

/** What was published in one month. */
export function MonthView({ month, messages }: { month: MonthContent; messages: Messages }) {
  const { title, cards, page, paging, previous, next } = month
  const links = [
    ...(previous ? [{ href: previous.href, text: `← ${previous.text}`, rel: 'prev' as const }] : []),
    ...(next ? [{ href: next.href, text: `${next.text} →`, rel: 'next' as const }] : []),
  ]
  return (
    <>
      <header className="list-header">
        <p className="kicker">
          <a href={urls.archive()}>{messages.archive}</a>
        </p>
        <h1>
          {title}
          {page !== undefined && <small> {messages.pageNumber(page)}</small>}
        </h1>
      </header>
      <ArticleList cards={cards} messages={messages} />
      <Paging paging={paging} messages={messages} />
      <Pager label={messages.otherMonths} links={links} />
    </>
  )
}
