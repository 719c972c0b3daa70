import { attempt } from './attempt.ts'

/**
 * Keeps what is being typed in the reader's own browser until it is sent, and puts it back after an accident.
 * Where storage is forbidden, the form simply has no memory.
 *
 * @returns a function that forgets the draft
 */
export function keepDraft(form: HTMLFormElement): () => void {
  const field = form.elements.namedItem('comment') as HTMLTextAreaElement
  const part = (name: string) => (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? ''
  const key = `prelo:draft:${part('article')}:${part('parent')}`

  const kept = attempt(() => localStorage.getItem(key))
  if (kept && field.value === '') {
    field.value = kept
    const status = form.querySelector<HTMLElement>('.form-status')
    if (status) status.textContent = status.dataset.restored ?? ''
  }
  field.addEventListener('input', () => {
    attempt(() => (field.value ? localStorage.setItem(key, field.value) : localStorage.removeItem(key)))
  })
  return () => attempt(() => localStorage.removeItem(key))
}
