import type { Messages } from '../site/messages/messages.ts'
import type { SearchView } from './search-view.ts'

type Props = { view: Pick<SearchView, 'pages' | 'previous' | 'next'>; messages: Messages }

/** Links to the other pages of what was found; nothing when there is only one. */
export function SearchPages({ view: { pages, previous, next }, messages }: Props) {
  if (pages.length < 2) return null
  return (
    <nav className="paging" aria-label={messages.pagination}>
      {previous && (
        <a href={previous} rel="prev">
          {messages.previousPage}
        </a>
      )}
      <ol>
        {pages.map(({ n, href, isCurrent }, index) => (
          <li key={n} className={n - (pages[index - 1]?.n ?? n) > 1 ? 'after-gap' : undefined}>
            <a href={href} aria-current={isCurrent ? 'page' : undefined} aria-label={messages.pageNumber(n)}>
              {n}
            </a>
          </li>
        ))}
      </ol>
      {next && (
        <a href={next} rel="next">
          {messages.nextPage}
        </a>
      )}
    </nav>
  )
}
