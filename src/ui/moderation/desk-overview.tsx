import { type Queue, queues } from '../../comments/desk/queue.ts'
import { deskUrls } from '../../site/desk-urls.ts'
import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import { queueText } from './desk-nav.tsx'
import { aboutQueue } from './queue-view.tsx'

type Props = { counts: Record<Queue, number>; heading: string; texts: DeskTexts }

/** How much there is in each list, what waits first. */
export function DeskOverview({ counts, heading, texts }: Props) {
  return (
    <>
      <h1>{heading}</h1>
      {counts.held + counts.reported === 0 && <p className="desk-empty">{texts.emptyHeld}</p>}
      <ul className="desk-overview">
        {queues.map((queue) => (
          <li key={queue}>
            <h2>
              <a href={deskUrls.queue(queue)}>{queueText(queue, texts)}</a>
            </h2>
            <p className="desk-number">{texts.comments(counts[queue])}</p>
            <p>{aboutQueue(queue, texts).about}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
