import type { ReactNode } from 'react'
import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'

type Props = {
  messages: Messages
  /** What was searched for, to be changed. */
  query?: string
  /** Tells two forms on one page apart. */
  id?: string
  /** Fields below the box that narrow the search. */
  children?: ReactNode
}

/** The search box; the search page answers it. Several may stand on one page, each with an `id` of its own. */
export function SearchForm({ messages, query, id = 'q', children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: many browsers in use do not know <search>.
    <form className="search-box" action={urls.search()} method="get" role="search">
      <label htmlFor={id}>{messages.searchLabel}</label>
      <div className="search-line">
        <input id={id} name="q" type="search" defaultValue={query} autoComplete="off" enterKeyHint="search" />
        <button type="submit">{messages.search}</button>
      </div>
      {children}
    </form>
  )
}
