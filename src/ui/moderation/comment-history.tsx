import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import { urls } from '../../site/urls.ts'
import { TimeStamp, type TimeView } from '../time-stamp.tsx'

/** Something that was done; `undo` names it where it can be taken back. */
export type EventView = {
  id: number
  who: string
  what: string
  fromTo?: string
  time: TimeView
  undo?: string
}

export type RevisionView = { version: number; name: string; body: string; who: string; time: TimeView }

export type HistoryView = { events: EventView[]; revisions: RevisionView[] }

type Props = { history: HistoryView; back: string; texts: DeskTexts }

/** Who did what with a comment, and what it said before. */
export function CommentHistory({ history: { events, revisions }, back, texts }: Props) {
  return (
    <section aria-labelledby="history-heading">
      <h2 id="history-heading">{texts.history}</h2>
      <ol className="desk-plain">
        {events.map((event) => (
          <li key={event.id}>
            <TimeStamp time={event.time} />: <bdi>{event.who}</bdi> {event.what}
            {event.fromTo && ` (${event.fromTo})`}
            {event.undo && <UndoButton batch={event.undo} back={back} texts={texts} />}
          </li>
        ))}
      </ol>
      {revisions.length > 0 && <h3>{texts.revisions}</h3>}
      {revisions.map(({ version, name, body, who, time }) => (
        <figure key={version} className="desk-revision">
          <figcaption>
            {texts.revisionBy(who)} <TimeStamp time={time} />
          </figcaption>
          <p>
            <strong>
              <bdi>{name}</bdi>
            </strong>
          </p>
          <pre className="desk-quote">{body}</pre>
        </figure>
      ))}
    </section>
  )
}

function UndoButton({ batch, back, texts }: { batch: string; back: string; texts: DeskTexts }) {
  return (
    <form method="post" action={urls.deskAction('undo')} className="desk-inline">
      <input type="hidden" name="batch" value={batch} />
      <input type="hidden" name="back" value={back} />
      <button type="submit" className="desk-quiet">
        {texts.undo}
      </button>
    </form>
  )
}
