import { Fragment } from 'react'
import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'

/** Somebody who signs an article. */
export type Credit = { slug: string; name: string }

/** "By A, B and C", each name a link; the newsroom when nobody signs. */
export function Byline({ authors, messages }: { authors: Credit[]; messages: Messages }) {
  if (authors.length === 0) return <span className="byline">{messages.newsroom}</span>
  return (
    <span className="byline">
      {`${messages.by} `}
      {authors.map(({ slug, name }, index) => (
        <Fragment key={slug}>
          {index > 0 && (index === authors.length - 1 ? ` ${messages.and} ` : ', ')}
          <a rel="author" href={urls.list('authors', slug)}>
            {name}
          </a>
        </Fragment>
      ))}
    </span>
  )
}
