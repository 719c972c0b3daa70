import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { Byline, type Credit } from './byline.tsx'
import type { SeriesView } from './series-nav.tsx'
import type { SectionName } from './story-links.tsx'
import { TimeStamp, type TimeView } from './time-stamp.tsx'

type Props = {
  article: {
    title: string
    description?: string
    section: SectionName
    authors: Credit[]
    published: TimeView
    updated?: TimeView
    /** Minutes that reading takes. */
    minutes: number
    /** Whole years since it was published. */
    yearsOld: number
    links: { series?: SeriesView }
  }
  messages: Messages
}

export function ArticleHeader({ article, messages }: Props) {
  const { section, title, description, authors, published, updated, minutes, yearsOld, links } = article
  return (
    <header className="article-header">
      <p className="kicker">
        <a href={urls.list('sections', section.slug)} lang={section.lang}>
          {section.name}
        </a>
        {links.series && (
          <>
            {' · '}
            <a href="#series">{messages.seriesPart(links.series.part, links.series.total)}</a>
          </>
        )}
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
      {yearsOld > 0 && <p className="old-story">{messages.oldStory(yearsOld)}</p>}
    </header>
  )
}
