import { type Queue, queues } from '../../comments/desk/queue.ts'
import { deskUrls } from '../../site/desk-urls.ts'
import type { DeskTexts } from '../../site/messages/desk-texts.ts'

export type NavView = {
  counts: Record<Queue, number>
  /** The page that is shown, by its path. */
  current: string
  isAdmin: boolean
}

/** What a queue is called. */
export function queueText(queue: Queue, texts: DeskTexts): string {
  return {
    held: texts.queueHeld,
    reported: texts.queueReported,
    published: texts.queuePublished,
    refused: texts.queueRefused,
    spam: texts.queueSpam,
  }[queue]
}

/** The desk's pages, as items of a list. Only what waits for somebody is counted. */
export function DeskNav({ nav: { counts, current, isAdmin }, texts }: { nav: NavView; texts: DeskTexts }) {
  const places = [
    ...queues.map((queue) => ({
      href: deskUrls.queue(queue),
      text: queueText(queue, texts),
      count: queue === 'held' || queue === 'reported' ? counts[queue] : 0,
    })),
    { href: deskUrls.search(), text: texts.search, count: 0 },
    { href: deskUrls.bans(), text: texts.bans, count: 0 },
    { href: deskUrls.log(), text: texts.log, count: 0 },
    ...(isAdmin ? [{ href: deskUrls.team(), text: texts.moderators, count: 0 }] : []),
  ]
  return places.map(({ href, text, count }) => (
    <li key={href}>
      <a href={href} aria-current={href === current ? 'page' : undefined}>
        {text}
        {count > 0 && <span className="desk-count"> {count}</span>}
      </a>
    </li>
  ))
}
