import { deskUrls } from '../../site/desk-urls.ts'
import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import { SafeHtml } from '../safe-html.tsx'
import { TimeStamp } from '../time-stamp.tsx'
import type { ItemView } from './item-view.ts'
import { StatusLabel } from './status-label.tsx'

type Props = {
  /** Part of a thread, oldest first. */
  around: ItemView[]
  /** Id of the comment that it is about. */
  own: string
  texts: DeskTexts
}

/** What was said before and after a comment, whatever became of it. */
export function ThreadAround({ around, own, texts }: Props) {
  return (
    <section aria-labelledby="thread-heading">
      <h2 id="thread-heading">{texts.thread}</h2>
      {around.length < 2 ? (
        <p>{texts.threadAlone}</p>
      ) : (
        <ol className="desk-thread">
          {around.map((item) => (
            <li key={item.id} aria-current={item.id === own ? 'true' : undefined}>
              <ThreadComment {...{ item, isOwn: item.id === own, texts }} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function ThreadComment({ item, isOwn, texts }: { item: ItemView; isOwn: boolean; texts: DeskTexts }) {
  const { id, name, time, status, answers, html } = item
  return (
    <>
      <p className="desk-where">
        <strong>
          <bdi>{name || texts.nobody}</bdi>
        </strong>
        {isOwn ? <em>{texts.thisOne}</em> : <a href={deskUrls.comment(id)}>{time.text}</a>}
        {isOwn && <TimeStamp time={time} />}
        <StatusLabel status={status} texts={texts} />
        {answers && (
          <span>
            {texts.inReplyTo} <bdi>{answers.name}</bdi>
          </span>
        )}
      </p>
      {status === 'deleted' ? <p>{texts.deletedText}</p> : <SafeHtml className="comment-text" html={html} />}
    </>
  )
}
