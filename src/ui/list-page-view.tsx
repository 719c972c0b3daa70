import type { Messages } from '../site/messages/messages.ts'
import type { CardView } from './article-card.tsx'
import { ArticleList } from './article-list.tsx'
import { Paging, type PagingView } from './paging.tsx'
import { SafeHtml } from './safe-html.tsx'

export type ListContent = {
  title: string
  /** Above the title: what kind of list this is, or an author's role. */
  kicker?: string
  description: string
  /** An author's biography. */
  html?: string
  cards: CardView[]
  /** Number of this page; `undefined` for the newest articles. */
  page?: number
  paging: PagingView
  /** A list with nothing in it says so, and is not for search engines. */
  isEmpty: boolean
}

type Props = { list: ListContent; messages: Messages }

/** A section, a tag or an author: what it is, then its articles. */
export function ListPageView({ list, messages }: Props) {
  return (
    <>
      <header className="list-header">
        {list.kicker && <p className="kicker">{list.kicker}</p>}
        <h1>
          {list.title}
          {list.page !== undefined && <small> {messages.pageNumber(list.page)}</small>}
        </h1>
        {list.html ? (
          <SafeHtml className="prose" html={list.html} />
        ) : (
          <p className="standfirst">{list.description}</p>
        )}
      </header>
      <ArticleList cards={list.cards} messages={messages} />
      <Paging paging={list.paging} messages={messages} />
    </>
  )
}
