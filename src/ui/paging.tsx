import type { Messages } from '../site/messages/messages.ts'

/** Where else a paged list can be read; numbers count from the oldest page, so they stay what they are. */
export type PagingView = {
  newer?: string
  older?: string
  /** The pages worth a link, newest first; where a number is missing, a gap shows. */
  pages: { n: number; href: string; isNewest: boolean; isCurrent: boolean }[]
}

type Props = { paging: PagingView; messages: Messages }

/** Links to the other pages of a list, newest first; nothing when there is only one page. */
export function Paging({ paging: { newer, older, pages }, messages }: Props) {
  if (pages.length < 2) return null
  return (
    <nav className="paging" aria-label={messages.pagination}>
      {newer && (
        <a href={newer} rel="prev">
          {messages.newer}
        </a>
      )}
      <ol>
        {pages.map(({ n, href, isNewest, isCurrent }, index) => (
          <li key={n} className={isGap(pages[index - 1]?.n, n) ? 'after-gap' : undefined}>
            <a
              href={href}
              aria-current={isCurrent ? 'page' : undefined}
              aria-label={isNewest ? undefined : messages.pageNumber(n)}
            >
              {isNewest ? messages.newestPage : n}
            </a>
          </li>
        ))}
      </ol>
      {older && (
        <a href={older} rel="next">
          {messages.older}
        </a>
      )}
    </nav>
  )
}

function isGap(before: number | undefined, n: number): boolean {
  return before !== undefined && before - n > 1
}
