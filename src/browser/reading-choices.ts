/** What readers choose for themselves, kept in their own browser under `prelo:` and shown as `data-` on the root. */
const choices = ['theme', 'text'] as const

const root = document.documentElement

/** Applies what was chosen, in this page or another: before the first paint, so that nothing flashes. */
export function applyChoices(): void {
  root.dataset.scripted = ''
  for (const name of choices) {
    const value = kept(name)
    if (value) root.dataset[name] = value
    else delete root.dataset[name]
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-choice]'))
    button.setAttribute(
      'aria-pressed',
      String(button.value === (root.dataset[button.dataset.choice ?? ''] ?? '')),
    )
}

/** Lets the buttons choose. The first of each kind stands for nothing chosen, and leaves nothing behind. */
export function offerChoices(): void {
  applyChoices()
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('button[data-choice]')
    if (!button) return
    keep(button.dataset.choice ?? '', button.value)
    applyChoices()
  })
  // Another tab, or a page that comes back from the back-forward cache.
  for (const event of ['storage', 'pageshow']) addEventListener(event, applyChoices)
}

function kept(name: string): string | null | undefined {
  try {
    return localStorage.getItem(`prelo:${name}`)
  } catch {
    // Storage is forbidden: the choice holds for this page.
    return root.dataset[name]
  }
}

function keep(name: string, value: string): void {
  root.dataset[name] = value
  try {
    if (value) localStorage.setItem(`prelo:${name}`, value)
    else localStorage.removeItem(`prelo:${name}`)
  } catch {
    // As above.
  }
}
