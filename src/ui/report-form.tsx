import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { type ReportFaultText, reasonsIn } from './report-reasons.ts'

export type TypedReportView = { reason: string; note: string; website: string }

type Props = {
  commentId: string
  typed?: TypedReportView
  faults?: ReportFaultText[]
  /** What else stands in the way. */
  notice?: string | undefined
  messages: Messages
}

/** Says what is wrong with a comment. It works without JavaScript, and there is none that helps it. */
export function ReportForm({ commentId, typed, faults = [], notice, messages }: Props) {
  const error = (field: string) => faults.find((fault) => fault.field === field)?.text
  return (
    <section className="reply-form" aria-labelledby="report-heading">
      <h2 id="report-heading">{messages.reportHeading}</h2>
      <form method="post" action={urls.reportsApi(commentId)} noValidate>
        {(faults.length > 0 || notice) && <ReportSummary {...{ faults, notice, messages }} />}
        <p className="hint">{messages.reportReasons}</p>
        <Reasons chosen={typed?.reason} error={error('reason')} messages={messages} />
        <NoteField note={typed?.note} error={error('note')} messages={messages} />
        <p className="trap" aria-hidden="true">
          <label htmlFor="website">{messages.trapLabel}</label>
          <input
            type="text"
            id="website"
            name="website"
            tabIndex={-1}
            autoComplete="off"
            defaultValue={typed?.website}
          />
        </p>
        <p className="actions">
          <button type="submit">{messages.reportSend}</button>
        </p>
      </form>
    </section>
  )
}

type ReasonsProps = { chosen: string | undefined; error: string | undefined; messages: Messages }

function Reasons({ chosen, error, messages }: ReasonsProps) {
  return (
    <fieldset className="choices" aria-describedby={error && 'reason-error'}>
      <legend>{messages.reportQuestion}</legend>
      {reasonsIn(messages).map(({ code, text }, index) => (
        <label key={code}>
          <input
            type="radio"
            name="reason"
            value={code}
            id={index === 0 ? 'reason' : undefined}
            defaultChecked={chosen === code}
            required
          />
          {text}
        </label>
      ))}
      {error && (
        <p className="field-error" id="reason-error">
          {error}
        </p>
      )}
    </fieldset>
  )
}

type NoteProps = { note: string | undefined; error: string | undefined; messages: Messages }

function NoteField({ note, error, messages }: NoteProps) {
  return (
    <div className="field">
      <label htmlFor="note">
        {messages.reportNote} ({messages.optional})
      </label>
      <p className="hint" id="note-hint">
        {messages.reportNoteHint}
      </p>
      <textarea
        id="note"
        name="note"
        rows={4}
        defaultValue={note}
        aria-describedby={error ? 'note-hint note-error' : 'note-hint'}
        aria-invalid={error ? true : undefined}
      />
      {error && (
        <p className="field-error" id="note-error">
          {error}
        </p>
      )}
    </div>
  )
}

type SummaryProps = { faults: ReportFaultText[]; notice: string | undefined; messages: Messages }

/** It takes the focus, so that everybody meets it first. */
function ReportSummary({ faults, notice, messages }: SummaryProps) {
  return (
    <div
      className="error-summary"
      role="alert"
      tabIndex={-1}
      id="error-summary"
      // biome-ignore lint/a11y/noAutofocus: the page answers a form, and this is what its sender needs to hear
      autoFocus
    >
      <h3>{messages.reportRefused}</h3>
      {notice && <p>{notice}</p>}
      {faults.length > 0 && (
        <ul>
          {faults.map(({ field, text }) => (
            <li key={field}>
              <a href={`#${field}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
