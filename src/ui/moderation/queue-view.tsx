import { type Queue, usualOrder } from '../../comments/desk/queue.ts'
import { deskUrls } from '../../site/desk-urls.ts'
import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import { CommentList, type ListView } from './comment-list.tsx'
import { queueText } from './desk-nav.tsx'
import { OutcomeNotice, type OutcomeView } from './outcome-notice.tsx'

export type QueueView = {
  queue: Queue
  order: 'oldest' | 'newest'
  count: number
  list: ListView
  /** The one that the list is narrowed to. */
  article?: { id: string; title: string }
  outcome?: OutcomeView
}

/** A queue from the top, or from where the moderator has got to. */
export function QueuePage({ view, texts }: { view: QueueView; texts: DeskTexts }) {
  const { queue, order, count, list, article, outcome } = view
  const { about, empty } = aboutQueue(queue, texts)
  const narrowed = article && { article: article.id }
  return (
    <>
      <OutcomeNotice {...{ outcome, back: list.here, texts }} />
      <header className="desk-head">
        <h1>{queueText(queue, texts)}</h1>
        <p>
          {about} {!article && count > 0 && <strong>{texts.comments(count)}.</strong>}
        </p>
        {article && (
          <p>
            {texts.shownOf(article.title)} <a href={deskUrls.queue(queue)}>{texts.allArticles}</a>
          </p>
        )}
        {list.items.length > 0 && <OrderLinks {...{ queue, order, narrowed, texts }} />}
      </header>
      <CommentList
        {...{ list, empty, texts }}
        showStatus={queue === 'reported'}
        {...(!article && { articleHref: (id: string) => deskUrls.queue(queue, { article: id }) })}
      />
    </>
  )
}

type OrderProps = Pick<QueueView, 'queue' | 'order'> & {
  narrowed: { article: string } | undefined
  texts: DeskTexts
}

function OrderLinks({ queue, order, narrowed, texts }: OrderProps) {
  const link = (own: QueueView['order'], text: string) => (
    <a
      href={deskUrls.queue(queue, { ...narrowed, ...(own !== usualOrder[queue] && { order: own }) })}
      aria-current={own === order ? 'true' : undefined}
    >
      {text}
    </a>
  )
  return (
    <nav aria-label={texts.orderLabel} className="desk-order">
      {link('oldest', texts.oldestFirst)} {link('newest', texts.newestFirst)}
    </nav>
  )
}

/** What a queue holds, and what to say when that is nothing. */
export function aboutQueue(queue: Queue, texts: DeskTexts): { about: string; empty: string } {
  return {
    held: { about: texts.aboutHeld, empty: texts.emptyHeld },
    reported: { about: texts.aboutReported, empty: texts.emptyReported },
    published: { about: texts.aboutPublished, empty: texts.emptyPublished },
    refused: { about: texts.aboutRefused, empty: texts.emptyRefused },
    spam: { about: texts.aboutSpam, empty: texts.emptySpam },
  }[queue]
}
