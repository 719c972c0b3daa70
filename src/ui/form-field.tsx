type Props = {
  name: string
  label: string
  hint?: string
  value: string | undefined
  /** What is wrong with it now. */
  error: string | undefined
  /** What to say when it is left empty; a field without it is optional. */
  missing?: string
  type?: 'text' | 'email' | 'password'
  autoComplete?: string
}

/**
 * A labelled field with its hint and its message. The message for an empty field is always there, hidden, so
 * that the browser can show it without asking the server.
 */
export function FormField({ name, label, hint, value, error, missing, type = 'text', autoComplete }: Props) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  const control = {
    ...{ id: name, name, defaultValue: value, required: missing !== undefined },
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  }
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {name === 'comment' ? (
        <textarea {...control} rows={6} />
      ) : (
        <input {...control} type={type} autoComplete={autoComplete} />
      )}
      <p className="field-error" id={`${name}-error`} data-missing={missing} hidden={!error}>
        {error ?? missing}
      </p>
    </div>
  )
}
