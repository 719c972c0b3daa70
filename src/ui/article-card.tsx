import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { Byline, type Credit } from './byline.tsx'
import { PictureImage, type PictureView } from './picture-image.tsx'
import { TimeStamp, type TimeView } from './time-stamp.tsx'

/** An article as lists show it. */
export type CardView = {
  slug: string
  title: string
  description?: string
  /** Set when the text is in another language than the site. */
  lang?: string
  section: { slug: string; name: string }
  authors: Credit[]
  published: TimeView
  picture?: PictureView
}

type Props = { card: CardView; messages: Messages; isLead?: boolean }

export function ArticleCard({ card, messages, isLead = false }: Props) {
  return (
    <article className={isLead ? 'card lead' : 'card'}>
      {card.picture && (
        <div className="card-picture">
          <PictureImage picture={{ ...card.picture, alt: isLead ? card.picture.alt : '' }} isLead={isLead} />
        </div>
      )}
      <p className="kicker">{card.section.name}</p>
      <h2 lang={card.lang}>
        <a href={urls.article(card.slug)}>{card.title}</a>
      </h2>
      {card.description && <p lang={card.lang}>{card.description}</p>}
      <p className="meta">
        <Byline authors={card.authors} messages={messages} /> <TimeStamp time={card.published} />
      </p>
    </article>
  )
}
