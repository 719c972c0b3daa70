import { attempt } from './attempt.ts'

/** What is typed as an answer to the comment that the form now names, or to none. */
export type Draft = {
  keep(): void
  /** Puts it into an empty field, and says so. */
  restore(): void
  forget(): void
}

/**
 * Keeps what is being typed in the reader's own browser until it is sent, and puts it back after an accident.
 * Each comment that is answered has a draft of its own. Where storage is forbidden, the page's own memory has to do.
 */
export function keepDraft(form: HTMLFormElement): Draft {
  const field = form.elements.namedItem('comment') as HTMLTextAreaElement
  const part = (name: string) => (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? ''
  const key = () => `prelo:draft:${part('article')}:${part('parent')}`
  const memory = new Map<string, string>()
  const keepText = (text: string) => {
    memory.set(key(), text)
    attempt(() => (text ? localStorage.setItem(key(), text) : localStorage.removeItem(key())))
  }
  const restore = () => {
    const kept = memory.get(key()) ?? attempt(() => localStorage.getItem(key()))
    const isRestored = Boolean(kept) && field.value === ''
    if (kept && isRestored) field.value = kept
    const status = form.querySelector<HTMLElement>('.form-status')
    if (status) status.textContent = (isRestored && status.dataset.restored) || ''
  }
  restore()
  const keep = () => keepText(field.value)
  field.addEventListener('input', keep)
  return { keep, restore, forget: () => keepText('') }
}
