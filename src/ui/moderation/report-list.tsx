import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import { TimeStamp, type TimeView } from '../time-stamp.tsx'

export type ReportView = { id: string; reason: string; note: string; time: TimeView; isHandled: boolean }

/** What readers have against a comment, newest first. Who they are nobody knows. */
export function ReportList({ reports, texts }: { reports: ReportView[]; texts: DeskTexts }) {
  if (reports.length === 0) return null
  return (
    <section aria-labelledby="reports-heading">
      <h2 id="reports-heading">{texts.reports}</h2>
      <ul className="desk-plain">
        {reports.map(({ id, reason, note, time, isHandled }) => (
          <li key={id}>
            <strong>{reason}</strong> <TimeStamp time={time} />
            {isHandled && ` (${texts.reportAnswered})`}
            {note !== '' && <p className="desk-quote">{note}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
