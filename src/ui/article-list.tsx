import type { Messages } from '../site/messages/messages.ts'
import { ArticleCard, type CardView } from './article-card.tsx'

type Props = { cards: CardView[]; messages: Messages; hasLead?: boolean }

/** Articles one after the other; the first may lead. */
export function ArticleList({ cards, messages, hasLead = false }: Props) {
  if (cards.length === 0) return <p className="empty">{messages.nothingHere}</p>
  return (
    <div className={hasLead ? 'cards' : 'cards river'}>
      {cards.map((card, index) => (
        <ArticleCard key={card.slug} card={card} messages={messages} isLead={hasLead && index === 0} />
      ))}
    </div>
  )
}
