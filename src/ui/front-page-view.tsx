import type { Messages } from '../site/messages/messages.ts'
import { ArticleCard, type CardView } from './article-card.tsx'

/** A part of the front page, with a link to all that it chose from. */
export type FrontBlock = {
  kind: 'sections' | 'tags' | 'latest' | 'most-commented'
  title: string
  href?: string
  cards: CardView[]
}

export type FrontContent = { lead?: CardView; blocks: FrontBlock[] }

type Props = { front: FrontContent; messages: Messages }

/** The lead story, then the blocks, each a region with its name as a heading (WCAG 2.2, 1.3.1 and 2.4.6). */
export function FrontPageView({ front: { lead, blocks }, messages }: Props) {
  if (!lead && blocks.length === 0) return <p className="empty">{messages.nothingHere}</p>
  return (
    <div className="front">
      {lead && <ArticleCard card={lead} messages={messages} isLead />}
      {blocks.map((block, index) => (
        <BlockSection
          key={`${block.kind} ${block.title}`}
          block={block}
          id={`block-${index + 1}`}
          messages={messages}
        />
      ))}
    </div>
  )
}

function BlockSection({ block, id, messages }: { block: FrontBlock; id: string; messages: Messages }) {
  const { kind, title, href, cards } = block
  const isRanked = kind === 'most-commented'
  const Item = isRanked ? 'li' : 'div'
  const List = isRanked ? 'ol' : 'div'
  return (
    <section className={`block ${kind}`} aria-labelledby={id}>
      <h2 id={id}>{href ? <a href={href}>{title}</a> : title}</h2>
      <List className="block-cards">
        {cards.map((card, index) => (
          <Item key={card.slug}>
            <ArticleCard
              card={isPictured(kind, index) ? card : withoutPicture(card)}
              messages={messages}
              level={3}
              hasKicker={kind !== 'sections'}
              detail={kind === 'sections' || kind === 'tags' ? 'brief' : 'headline'}
            />
          </Item>
        ))}
      </List>
    </section>
  )
}

/** One picture for each section is enough to guide the eye; lists of headlines do without. */
function isPictured(kind: FrontBlock['kind'], index: number): boolean {
  return index === 0 && (kind === 'sections' || kind === 'tags')
}

function withoutPicture({ picture, ...card }: CardView): CardView {
  return card
}
