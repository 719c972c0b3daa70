import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { Byline, type Credit } from './byline.tsx'
import { TimeStamp, type TimeView } from './time-stamp.tsx'

type Props = {
  article: {
    title: string
    description?: string
    section: { slug: string; name: string }
    authors: Credit[]
    published: TimeView
    updated?: TimeView
    /** Minutes that reading takes. */
    minutes: number
    seriesPart?: number
  }
  messages: Messages
}

export function ArticleHeader({ article, messages }: Props) {
  const { section, title, description, authors, published, updated, minutes, seriesPart } = article
  return (
    <header className="article-header">
      <p className="kicker">
        <a href={urls.list('sections', section.slug)}>{section.name}</a>
        {seriesPart !== undefined && <span className="series"> · {messages.seriesPart(seriesPart)}</span>}
      </p>
      <h1>{title}</h1>
      {description && <p className="standfirst">{description}</p>}
      <p className="meta">
        <Byline authors={authors} messages={messages} />
        <span>
          {messages.publishedAt} <TimeStamp time={published} />
        </span>
        {updated && (
          <span>
            {messages.updatedAt} <TimeStamp time={updated} />
          </span>
        )}
        <span>{messages.readingTime(minutes)}</span>
      </p>
    </header>
  )
}
