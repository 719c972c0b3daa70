import { urls } from '../site/urls.ts'

type Props = { kicker: string; article: { slug: string; title: string } }

/** The headline of an article above what belongs to it, with the way back. */
export function LinkedHeadline({ kicker, article: { slug, title } }: Props) {
  return (
    <header className="list-header">
      <p className="kicker">{kicker}</p>
      <h1>
        <a href={urls.article(slug)}>{title}</a>
      </h1>
    </header>
  )
}
