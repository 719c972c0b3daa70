import type { FieldFault, TypedFields } from '../domain/comment.ts'
import type { Messages } from '../site/messages/messages.ts'
import { ErrorSummary } from './error-summary.tsx'
import { faultText } from './fault-text.ts'
import { FormField } from './form-field.tsx'
import { NotifyBox } from './notify-box.tsx'

type Props = {
  articleSlug: string
  /** Id of the comment that is answered. */
  parent?: string | undefined
  heading: string
  typed?: TypedFields
  faults?: FieldFault[]
  /** What else stands in the way, such as a limit; shown above the faults of the fields. */
  notice?: string | undefined
  /** Whether its author may ask to be told of answers. */
  notifies?: boolean
  messages: Messages
}

/**
 * The form that takes a comment. It works without JavaScript: the server answers with this form again, filled
 * in. `novalidate` leaves the messages to us, in the language of the page (WCAG 2.2, 3.3.1 and 3.1.2).
 */
export function CommentForm(props: Props) {
  const { articleSlug, parent, heading, typed, faults = [], notice, notifies = false, messages } = props
  const text = (field: keyof TypedFields) => {
    const fault = faults.find((candidate) => candidate.field === field)
    return fault && faultText(fault.code, messages)
  }
  return (
    <section className="reply-form" aria-labelledby="reply-heading" id="reply">
      <h2 id="reply-heading">{heading}</h2>
      <form method="post" action="/api/comments" noValidate data-comment-form data-away={messages.noAnswer}>
        <ErrorSummary faults={faults} notice={notice} messages={messages} />
        <p className="hint">{messages.requiredFields}</p>
        <input type="hidden" name="article" value={articleSlug} />
        {parent !== undefined && <input type="hidden" name="parent" value={parent} />}
        <FormField
          name="comment"
          label={messages.commentLabel}
          hint={messages.commentHint}
          value={typed?.comment}
          error={text('comment')}
          missing={messages.commentMissing}
        />
        <FormField
          name="name"
          label={messages.nameLabel}
          value={typed?.name}
          error={text('name')}
          missing={messages.nameMissing}
          autoComplete="name"
        />
        <FormField
          name="email"
          label={`${messages.emailLabel} (${messages.optional})`}
          hint={messages.emailHint}
          value={typed?.email}
          error={text('email')}
          autoComplete="email"
          type="email"
        />
        {notifies && (
          <NotifyBox
            label={messages.notifyLabel}
            hint={messages.notifyHint}
            isTicked={typed?.notify === '1'}
          />
        )}
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
        <p className="remember" hidden>
          <label>
            <input type="checkbox" name="remember" value="1" />
            {messages.rememberMe}
          </label>
        </p>
        <p className="actions">
          <button type="submit">{messages.send}</button>
          <button type="submit" className="secondary" name="preview" value="1">
            {messages.seePreview}
          </button>
        </p>
        <p role="status" className="form-status" data-restored={messages.draftRestored} />
      </form>
    </section>
  )
}
