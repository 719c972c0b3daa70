import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import { urls } from '../../site/urls.ts'
import { FormField } from '../form-field.tsx'

export type EditView = {
  id: string
  version: number
  name: string
  comment: string
  /** What is wrong with what was typed. */
  faults: { name?: string; comment?: string }
}

/** Changes what a comment says. What was typed comes back when it could not be saved. */
export function EditForm({ edit, texts }: { edit: EditView; texts: DeskTexts }) {
  const { id, version, name, comment, faults } = edit
  return (
    <details className="desk-more" open={faults.name !== undefined || faults.comment !== undefined}>
      <summary>{texts.edit}</summary>
      <form method="post" action={urls.deskAction('edit')} className="desk-form" noValidate>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <p className="hint">{texts.editHint}</p>
        <FormField name="name" label={texts.nameLabel} value={name} error={faults.name} autoComplete="off" />
        <div className="field">
          <label htmlFor="comment">{texts.textLabel}</label>
          <textarea
            id="comment"
            name="comment"
            rows={8}
            defaultValue={comment}
            aria-invalid={faults.comment === undefined ? undefined : true}
            aria-describedby={faults.comment === undefined ? undefined : 'comment-fault'}
          />
          {faults.comment !== undefined && (
            <p id="comment-fault" className="field-error">
              {faults.comment}
            </p>
          )}
        </div>
        <p className="actions">
          <button type="submit">{texts.saveEdit}</button>
        </p>
      </form>
    </details>
  )
}
