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
    <details className="desk-more" open={Object.keys(faults).length > 0}>
      <summary>{texts.edit}</summary>
      <form method="post" action={urls.deskAction('edit')} className="desk-form" noValidate>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <p className="hint">{texts.editHint}</p>
        <FormField name="name" label={texts.nameLabel} value={name} error={faults.name} autoComplete="off" />
        <FormField name="comment" label={texts.textLabel} value={comment} error={faults.comment} />
        <p className="actions">
          <button type="submit">{texts.saveEdit}</button>
        </p>
      </form>
    </details>
  )
}
