import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import type { StoryLink } from './story-links.tsx'

export type SeriesView = {
  title: string
  part: number
  /** The highest part that is public. */
  total: number
  parts: (StoryLink & { part: number; isShown: boolean })[]
}

/** Every public part of a series in its order. */
export function SeriesNav({
  series: { title, parts },
  messages,
}: {
  series: SeriesView
  messages: Messages
}) {
  return (
    <nav className="series" aria-labelledby="series">
      <h2 id="series">{messages.seriesTitle(title)}</h2>
      <ol>
        {parts.map(({ slug, title, lang, part, isShown }) => (
          <li key={slug} value={part}>
            <a href={urls.article(slug)} lang={lang} aria-current={isShown ? 'page' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
