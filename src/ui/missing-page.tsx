import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { MessagePage } from './message-page.tsx'
import { SearchForm } from './search-form.tsx'
import type { FrameView } from './site-frame.tsx'

export type MissingView = {
  kind: 'gone' | 'missing'
  /** What the reader may have been looking for, in the words of the address. */
  query: string
  latest: { slug: string; title: string; lang?: string }[]
}

type Props = { frame: FrameView; messages: Messages; view: MissingView }

/** Says that there is nothing here, and helps to find it elsewhere: a search, the newest headlines, the way home. */
export function MissingPage({ frame, messages, view }: Props) {
  const [heading, text] =
    view.kind === 'gone'
      ? [messages.goneHeading, messages.goneText]
      : [messages.notFoundHeading, messages.notFoundText]
  return (
    <MessagePage {...{ frame, messages, heading, text }}>
      <SearchForm messages={messages} query={view.query} />
      {view.latest.length > 0 && (
        <nav aria-labelledby="latest">
          <h2 id="latest">{messages.latestHeadlines}</h2>
          <ul>
            {view.latest.map(({ slug, title, lang }) => (
              <li key={slug}>
                <a href={urls.article(slug)} lang={lang}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </MessagePage>
  )
}
