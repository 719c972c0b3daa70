import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { Byline, type Credit } from './byline.tsx'
import { CommentCount } from './comment-count.tsx'
import { PictureImage, type PictureView } from './picture-image.tsx'
import type { SectionName } from './story-links.tsx'
import { TimeStamp, type TimeView } from './time-stamp.tsx'

/** An article as lists show it. */
export type CardView = {
  slug: string
  title: string
  description?: string
  /** Set when the text is in another language than the page. */
  lang?: string
  section: SectionName
  authors: Credit[]
  published: TimeView
  picture?: PictureView
  /** Published comments, where there are any. */
  comments?: number
}

type Props = {
  card: CardView
  messages: Messages
  isLead?: boolean
  /** Level of its heading: one below what the card stands under. */
  level?: 2 | 3
  /** Left out where all that stands together is of one section. */
  hasKicker?: boolean
  /** How much of it is told: all, all but who wrote it, or the headline and when. */
  detail?: 'full' | 'brief' | 'headline'
}

export function ArticleCard({
  card,
  messages,
  isLead = false,
  level = 2,
  hasKicker = true,
  detail = 'full',
}: Props) {
  const Heading = `h${level}` as const
  return (
    <article className={isLead ? 'card lead' : 'card'}>
      {card.picture && (
        <div className="card-picture">
          <PictureImage
            picture={{ ...card.picture, alt: isLead ? card.picture.alt : '' }}
            place={isLead ? 'front-lead' : 'card'}
          />
        </div>
      )}
      {hasKicker && <p className="kicker">{card.section.name}</p>}
      <Heading lang={card.lang}>
        <a href={urls.article(card.slug)}>{card.title}</a>
      </Heading>
      {card.description && detail !== 'headline' && <p lang={card.lang}>{card.description}</p>}
      <p className="meta">
        {detail === 'full' && <Byline authors={card.authors} messages={messages} />}{' '}
        <TimeStamp time={card.published} />
        <CommentCount article={{ ...card, headline: card.title }} messages={messages} />
      </p>
    </article>
  )
}
