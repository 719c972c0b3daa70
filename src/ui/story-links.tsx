import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { TimeStamp, type TimeView } from './time-stamp.tsx'

/** A story that a page leads on to. */
export type StoryLink = {
  slug: string
  title: string
  /** Set when its text is in another language than the page. */
  lang?: string
  section: SectionName
  published: TimeView
}

/** `lang` is set when the name is in another language than the page. */
export type SectionName = { slug: string; name: string; lang?: string }

/** Other stories on the same matter. */
export function RelatedStories({ stories, messages }: { stories: StoryLink[]; messages: Messages }) {
  if (stories.length === 0) return null
  return (
    <section className="related" aria-labelledby="related">
      <h2 id="related">{messages.related}</h2>
      <ul>
        {stories.map(({ slug, title, lang, section, published }) => (
          <li key={slug}>
            <p className="kicker" lang={section.lang}>
              {section.name}
            </p>
            <a href={urls.article(slug)} lang={lang}>
              {title}
            </a>
            <p className="meta">
              <TimeStamp time={published} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

type NeighboursProps = {
  previous?: StoryLink | undefined
  next?: StoryLink | undefined
  messages: Messages
}

/** The stories that came out just before and just after in the same section. */
export function NeighbourLinks({ previous, next, messages }: NeighboursProps) {
  if (!previous && !next) return null
  return (
    <nav className="neighbours" aria-label={messages.sameSection}>
      {previous && <NeighbourLink story={previous} rel="prev" label={messages.previousStory} />}
      {next && <NeighbourLink story={next} rel="next" label={messages.nextStory} />}
    </nav>
  )
}

type NeighbourProps = { story: StoryLink; rel: 'prev' | 'next'; label: string }

function NeighbourLink({ story: { slug, title, lang }, rel, label }: NeighbourProps) {
  return (
    <p className={rel}>
      <a href={urls.article(slug)} rel={rel}>
        <span className="label">{label}</span> <span lang={lang}>{title}</span>
      </a>
    </p>
  )
}
