import { keepDraft } from './keep-draft.ts'
import { type ForAuthor, noteOwnComment, offerChanges } from './own-comments.ts'
import { rememberMe } from './remember-me.ts'
import { replyInPlace } from './reply-in-place.ts'
import { clearFaults, type Fault, missingFields, showFaults, showNotice } from './show-faults.ts'

for (const form of document.querySelectorAll<HTMLFormElement>('[data-comment-form]')) enhance(form)
offerChanges()

/** Lets the form say what is missing, and send what is there, without loading a page in between. */
function enhance(form: HTMLFormElement): void {
  const draft = keepDraft(form)
  replyInPlace(form, draft)
  rememberMe(form)
  let isSending = false
  form.addEventListener('submit', async (event) => {
    // A preview is a page; the draft waits in the browser meanwhile.
    if ((event.submitter as HTMLButtonElement | null)?.name === 'preview') return
    event.preventDefault()
    if (isSending) return
    clearFaults(form)
    const missing = missingFields(form)
    if (missing.length > 0) return showFaults(form, missing)
    isSending = true
    // No answer is no "no": the comment may have arrived, so it is never sent again without its writer.
    await send(form, draft.forget).catch(() => showNotice(form, form.dataset.away ?? ''))
    isSending = false
  })
}

type Refusal = { detail?: string; errors?: { pointer: string; message: string }[] }

async function send(form: HTMLFormElement, forgetDraft: () => void): Promise<void> {
  const fields = Object.fromEntries(new FormData(form))
  const response = await fetch(form.action, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(fields),
  })
  const place = response.headers.get('Location')
  if (response.ok && place) {
    forgetDraft()
    noteOwnComment((await response.json().catch(() => ({}))) as ForAuthor)
    return goTo(new URL(place, location.href))
  }
  const { detail, errors = [] }: Refusal = await response.json()
  const faults = errors.map(({ pointer, message }): Fault => ({ field: pointer.slice(1), message }))
  if (!showFaults(form, faults)) showNotice(form, [detail, ...faults.map(({ message }) => message)].join(' '))
}

/** Where the comment is. On the same page only a reload fetches the HTML that has it. */
function goTo(place: URL): void {
  if (place.pathname !== location.pathname) {
    location.assign(place)
    return
  }
  history.scrollRestoration = 'manual'
  history.replaceState(null, '', place)
  location.reload()
}
