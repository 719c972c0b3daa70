/** One key for each thing that moderators do most. All of it is on the page as buttons and links as well. */
const storageKey = 'prelo-desk-keys'

const items = [...document.querySelectorAll<HTMLElement>('[data-item]')]
const help = document.querySelector('dialog')
const switchOfKeys = document.querySelector<HTMLInputElement>('[data-use-keys]')

offer()
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  if (isOff() && event.key !== '?') return
  const act = acts[event.key] ?? decision(event.key)
  if (!act) return
  event.preventDefault()
  act()
})

const acts: Record<string, () => void> = {
  j: () => go(1),
  k: () => go(-1),
  x: () => current()?.querySelector<HTMLInputElement>('[data-select]')?.click(),
  o: () => current()?.querySelector<HTMLAnchorElement>('[data-open]')?.click(),
  u: () => document.querySelector<HTMLButtonElement>('[data-key="u"]')?.click(),
  '/': () => location.assign('/moderation/search'),
  '?': () => (help?.open ? help.close() : help?.showModal()),
}

function decision(key: string): (() => void) | undefined {
  const button = current()?.querySelector<HTMLButtonElement>(`button[data-key="${CSS.escape(key)}"]`)
  return button ? () => button.click() : undefined
}

/** The comment that has the focus, or the only one; none before the first `j`. */
function current(): HTMLElement | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('[data-item]')
  return focused ?? (items.length === 1 ? items[0] : undefined)
}

function go(step: 1 | -1): void {
  const present = current()
  const next = items[present ? items.indexOf(present) + step : 0]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || help?.open) return true
  return target.matches('textarea, select, input:not([type=checkbox])')
}

/** Keys alone can be in the way of speech input, so that they can be switched off (WCAG 2.2, 2.1.4). */
function isOff(): boolean {
  return localStorage.getItem(storageKey) === 'off'
}

function offer(): void {
  const keys = document.querySelector<HTMLElement>('[data-keys]')
  if (!keys || !help || !switchOfKeys) return
  keys.hidden = false
  keys.querySelector('button')?.addEventListener('click', () => help.showModal())
  switchOfKeys.checked = !isOff()
  switchOfKeys.addEventListener('change', () =>
    localStorage.setItem(storageKey, switchOfKeys.checked ? 'on' : 'off'),
  )
  offerAll()
}

function offerAll(): void {
  const label = document.querySelector<HTMLElement>('[data-select-all]')
  const all = label?.querySelector('input')
  if (!label || !all) return
  label.hidden = false
  all.addEventListener('change', () => {
    for (const box of document.querySelectorAll<HTMLInputElement>('[data-select]')) box.checked = all.checked
  })
}
