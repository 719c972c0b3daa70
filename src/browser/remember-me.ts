import { attempt } from './attempt.ts'

const key = 'prelo:me'

type Me = { name?: string; email?: string }

/**
 * Offers to keep name and e-mail in the reader's own browser, and fills them in where they were kept. Without a tick
 * nothing is kept, and taking it away forgets what was.
 */
export function rememberMe(form: HTMLFormElement): void {
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | null
  const [box, name, email] = [field('remember'), field('name'), field('email')]
  const offer = box?.closest('p')
  if (!box || !name || !email || !offer) return
  offer.hidden = false
  const me = attempt(() => JSON.parse(localStorage.getItem(key) ?? 'null') as Me | null)
  if (me) {
    box.checked = true
    name.value ||= me.name ?? ''
    email.value ||= me.email ?? ''
  }
  box.addEventListener('change', () => {
    if (!box.checked) attempt(() => localStorage.removeItem(key))
  })
  form.addEventListener('submit', () => {
    if (!box.checked) return
    attempt(() => localStorage.setItem(key, JSON.stringify({ name: name.value, email: email.value })))
  })
}
