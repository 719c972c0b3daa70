import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { ArticleList } from './article-list.tsx'
import type { SearchView } from './search-view.ts'

type Props = {
  offers: NonNullable<SearchView['offers']>
  sections: { slug: string; name: string }[]
  messages: Messages
  withTips: boolean
}

/** What to read, and how to ask, where a search has nothing to show. */
export function SearchOffers({ offers: { tags, latest }, sections, messages, withTips }: Props) {
  const tips = [messages.searchTip, messages.searchTipPhrase, messages.searchTipWithout]
  return (
    <>
      {withTips && (
        <section className="search-tips">
          <h2>{messages.searchTips}</h2>
          <ul>
            {tips.map((tip) => (
              <li key={tip}>{tip}</li>
            ))}
          </ul>
        </section>
      )}
      <LinkRow id="search-sections" heading={messages.bySection} kind="sections" links={sections} />
      <LinkRow id="search-tags" heading={messages.recentTags} kind="tags" links={tags} />
      {latest.length > 0 && (
        <section aria-labelledby="search-latest">
          <h2 id="search-latest">{messages.latest}</h2>
          <ArticleList cards={latest} messages={messages} />
        </section>
      )}
    </>
  )
}

type RowProps = {
  id: string
  heading: string
  kind: 'sections' | 'tags'
  links: { slug: string; name: string }[]
}

function LinkRow({ id, heading, kind, links }: RowProps) {
  if (links.length === 0) return null
  return (
    <nav className="search-row" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul>
        {links.map(({ slug, name }) => (
          <li key={slug}>
            <a href={urls.list(kind, slug)}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
