import type { CommentStatus } from '../../domain/comment.ts'
import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import { urls } from '../../site/urls.ts'
import type { ItemView } from './item-view.ts'

/** What can be decided, in the order of the buttons, each with its key. */
export const decisions = [
  { to: 'published', text: 'publish', key: 'p' },
  { to: 'refused', text: 'refuse', key: 'r' },
  { to: 'spam', text: 'spam', key: 's' },
  { to: 'held', text: 'hold', key: 'h' },
] as const satisfies readonly { to: CommentStatus; text: keyof DeskTexts; key: string }[]

type Props = { item: ItemView; back: string; texts: DeskTexts }

/**
 * One button for each decision. A published comment that was reported can be kept, which answers the reports; what
 * is published already and what waits already need no such button otherwise.
 */
export function DecisionButtons({ item, back, texts }: Props) {
  const { id, version, status, name, time, reports } = item
  if (status === 'deleted') return null
  const useful = decisions.filter(({ to }) => to !== status || (to === 'published' && reports > 0))
  return (
    <form method="post" action={urls.deskAction('decisions')} className="desk-actions">
      <input type="hidden" name="choice" value={`${id}:${version}`} />
      <input type="hidden" name="back" value={back} />
      {useful.map(({ to, text, key }) => {
        const label = to === status ? texts.keep : texts[text]
        return (
          <button
            key={to}
            type="submit"
            name="decision"
            value={to}
            data-key={key}
            aria-label={texts.actOn(label, name, time.text)}
          >
            {label}
          </button>
        )
      })}
    </form>
  )
}
