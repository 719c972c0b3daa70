export type Draft = {
  /** Forgets what was kept. */
  forget(): void
  /** Notes that the form is sent the plain way: if a comment comes of it, the draft is forgotten on its page. */
  noteSent(): void
}

/**
 * Keeps what is being typed in the reader's own browser until it is sent, and puts it back after an accident.
 * Where storage is forbidden, the form simply has no memory.
 */
export function keepDraft(form: HTMLFormElement): Draft {
  const field = form.elements.namedItem('comment') as HTMLTextAreaElement
  const part = (name: string) => (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? ''
  const key = `prelo:draft:${part('article')}:${part('parent')}`
  const sentKey = 'prelo:sent'

  attempt(() => {
    const sent = sessionStorage.getItem(sentKey)
    sessionStorage.removeItem(sentKey)
    if (sent && location.hash.startsWith('#comment-')) localStorage.removeItem(sent)
  })
  const kept = attempt(() => localStorage.getItem(key))
  if (kept && field.value === '') {
    field.value = kept
    const status = form.querySelector<HTMLElement>('.form-status')
    if (status) status.textContent = status.dataset.restored ?? ''
  }
  field.addEventListener('input', () => {
    attempt(() => (field.value ? localStorage.setItem(key, field.value) : localStorage.removeItem(key)))
  })
  return {
    forget: () => attempt(() => localStorage.removeItem(key)),
    noteSent: () => attempt(() => sessionStorage.setItem(sentKey, key)),
  }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
