export type Fault = { field: string; message: string }

/** Required fields with nothing in them, with the messages that the page brought along. */
export function missingFields(form: HTMLFormElement): Fault[] {
  const required = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[required]')
  return [...required]
    .filter(({ value }) => value.trim() === '')
    .map(({ name }) => ({ field: name, message: errorOf(form, name)?.dataset.missing ?? '' }))
}

/**
 * Shows each message at its field, and takes the reader to the first one (WCAG 2.2, 3.3.1).
 *
 * @returns whether any of them belongs to a field
 */
export function showFaults(form: HTMLFormElement, faults: Fault[]): boolean {
  const shown = faults.filter(({ field, message }) => {
    const [input, error] = [inputOf(form, field), errorOf(form, field)]
    if (!input || !error) return false
    error.textContent = message
    error.hidden = false
    input.setAttribute('aria-invalid', 'true')
    input.setAttribute('aria-describedby', [hintId(input), error.id].filter(Boolean).join(' '))
    return true
  })
  if (shown[0]) inputOf(form, shown[0].field)?.focus()
  return shown.length > 0
}

/** Says what stands in the way of the whole form. */
export function showNotice(form: HTMLFormElement, text: string): void {
  const summary = form.querySelector<HTMLElement>('.error-summary')
  if (!summary) return
  summary.textContent = text
  summary.hidden = false
  summary.focus()
}

/** Takes back everything that was said about the last attempt. */
export function clearFaults(form: HTMLFormElement): void {
  for (const shown of form.querySelectorAll<HTMLElement>('.field-error, .error-summary')) shown.hidden = true
  for (const input of form.querySelectorAll('[aria-invalid]')) {
    input.removeAttribute('aria-invalid')
    const hint = hintId(input)
    if (hint) input.setAttribute('aria-describedby', hint)
    else input.removeAttribute('aria-describedby')
  }
}

function inputOf(form: HTMLFormElement, field: string): HTMLElement | null {
  return form.querySelector<HTMLElement>(`.field [name="${CSS.escape(field)}"]`)
}

function errorOf(form: HTMLFormElement, field: string): HTMLElement | null {
  return form.querySelector<HTMLElement>(`[id="${CSS.escape(field)}-error"]`)
}

function hintId(input: Element): string | undefined {
  return input.parentElement?.querySelector('.hint')?.id
}
