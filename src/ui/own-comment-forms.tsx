import type { FieldFault } from '../domain/comment.ts'
import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { ErrorSummary } from './error-summary.tsx'
import { faultText } from './fault-text.ts'
import { FormField } from './form-field.tsx'

export type OwnCommentProps = {
  id: string
  /** The version that is edited; another one by then is a conflict. Without one, the present one is. */
  version: number | undefined
  typed: { comment: string; name: string }
  faults?: FieldFault[]
  notice?: string | undefined
  messages: Messages
}

/** Changes a comment, or takes it away. Nothing is done before a button is pressed. */
export function OwnCommentForms(props: OwnCommentProps) {
  return (
    <>
      <EditForm {...props} />
      <EraseForm id={props.id} messages={props.messages} />
    </>
  )
}

function EditForm({ id, version, typed, faults = [], notice, messages }: OwnCommentProps) {
  const error = (field: FieldFault['field']) => {
    const fault = faults.find((candidate) => candidate.field === field)
    return fault && faultText(fault.code, messages)
  }
  return (
    <section className="reply-form" aria-labelledby="edit-heading">
      <h2 id="edit-heading">{messages.editHeading}</h2>
      <form method="post" action={urls.commentApi(id)} noValidate>
        <ErrorSummary {...{ faults, notice, messages, heading: messages.changeRefused }} />
        <p className="hint">{messages.requiredFields}</p>
        <input type="hidden" name="version" value={version} />
        <FormField
          name="comment"
          label={messages.commentLabel}
          hint={messages.commentHint}
          value={typed.comment}
          error={error('comment')}
          missing={messages.commentMissing}
        />
        <FormField
          name="name"
          label={messages.nameLabel}
          value={typed.name}
          error={error('name')}
          missing={messages.nameMissing}
          autoComplete="name"
        />
        <p className="actions">
          <button type="submit" name="action" value="edit">
            {messages.editSend}
          </button>
          <button type="submit" className="secondary" name="preview" value="1">
            {messages.seePreview}
          </button>
        </p>
      </form>
    </section>
  )
}

function EraseForm({ id, messages }: Pick<OwnCommentProps, 'id' | 'messages'>) {
  return (
    <section className="reply-form" aria-labelledby="erase">
      <h2 id="erase" tabIndex={-1}>
        {messages.eraseHeading}
      </h2>
      <form method="post" action={urls.commentApi(id)}>
        <p className="notice">{messages.eraseText}</p>
        <p className="actions">
          <button type="submit" name="action" value="delete">
            {messages.eraseSend}
          </button>
        </p>
      </form>
    </section>
  )
}
