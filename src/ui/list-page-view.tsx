import type { Messages } from '../site/messages/messages.ts'
import type { CardView } from './article-card.tsx'
import { ArticleList } from './article-list.tsx'
import { Paging, type PagingView } from './paging.tsx'
import { PictureImage, type PictureView } from './picture-image.tsx'
import { SafeHtml } from './safe-html.tsx'

export type ListContent = {
  title: string
  /** Above the title: what kind of list this is, or an author's role. */
  kicker?: string
  description: string
  /** An author's biography, portrait, and pages elsewhere. */
  html?: string
  portrait?: PictureView
  links?: { href: string; text: string }[]
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
      <header className={list.portrait ? 'list-header has-portrait' : 'list-header'}>
        {list.portrait && (
          <div className="portrait">
            <PictureImage picture={list.portrait} place="portrait" />
          </div>
        )}
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
        {list.links && list.links.length > 0 && (
          <ul className="profiles" aria-label={messages.profilesOf(list.title)}>
            {list.links.map(({ href, text }) => (
              <li key={href}>
                <a href={href} rel="me">
                  {text}
                </a>
              </li>
            ))}
          </ul>
        )}
      </header>
      <ArticleList cards={list.cards} messages={messages} />
      <Paging paging={list.paging} messages={messages} />
    </>
  )
}
