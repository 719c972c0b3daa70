import type { FieldFault } from '../domain/comment.ts'
import type { Messages } from '../site/messages/messages.ts'
import { faultText } from './fault-text.ts'

type Props = {
  faults: FieldFault[]
  notice?: string | undefined
  heading?: string
  messages: Messages
}

/** What stands in the way, with a link to each field. It takes the focus, so that everybody meets it first. */
export function ErrorSummary({ faults, notice, messages, heading = messages.errorSummary }: Props) {
  if (faults.length === 0 && !notice) return <div className="error-summary" tabIndex={-1} hidden />
  const hasField = ({ field }: FieldFault) => field === 'comment' || field === 'name' || field === 'email'
  return (
    <div
      className="error-summary"
      role="alert"
      tabIndex={-1}
      id="error-summary"
      // biome-ignore lint/a11y/noAutofocus: the page answers a form, and this is what its sender needs to hear
      autoFocus
      suppressHydrationWarning
    >
      <h3>{heading}</h3>
      {notice && <p>{notice}</p>}
      {faults.length > 0 && (
        <>
          <p>{messages.errorSummaryHint}</p>
          <ul>
            {faults.map((fault) => (
              <li key={fault.code}>
                {hasField(fault) ? (
                  <a href={`#${fault.field}`}>{faultText(fault.code, messages)}</a>
                ) : (
                  faultText(fault.code, messages)
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
