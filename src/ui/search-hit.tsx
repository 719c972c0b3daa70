import type { MarkedText } from '../articles/search/mark-words.ts'
import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { Byline } from './byline.tsx'
import { CommentCount } from './comment-count.tsx'
import type { HitView } from './search-view.ts'
import { TimeStamp } from './time-stamp.tsx'

/** One article that was found, with the words that were looked for marked. */
export function SearchHit({ hit, messages }: { hit: HitView; messages: Messages }) {
  return (
    <li className="hit">
      <p className="kicker">{hit.section.name}</p>
      <h2 lang={hit.lang}>
        <a href={urls.article(hit.slug)}>
          <Marked text={hit.title} />
        </a>
      </h2>
      {hit.snippet.length > 0 && (
        <p lang={hit.lang}>
          <Marked text={hit.snippet} />
        </p>
      )}
      <p className="meta">
        <Byline authors={hit.authors} messages={messages} /> <TimeStamp time={hit.published} />
        <CommentCount
          article={{ ...hit, headline: hit.title.map(({ text }) => text).join('') }}
          messages={messages}
        />
      </p>
    </li>
  )
}

function Marked({ text }: { text: MarkedText }) {
  return text.map((part, index) => {
    const key = `${index} ${part.text}`
    return part.isMarked ? <mark key={key}>{part.text}</mark> : part.text
  })
}
