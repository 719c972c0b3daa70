import type { Draft } from './keep-draft.ts'
import { clearFaults } from './show-faults.ts'

/**
 * Brings the page's form to the comment that is to be answered, instead of going to a page with a form. Escape, or a
 * button that is there for that, puts it back; the drafts of both places stay.
 */
export function replyInPlace(form: HTMLFormElement, draft: Draft): void {
  const threads = document.querySelector<HTMLElement>('.threads[data-cancel]')
  const section = form.closest<HTMLElement>('.reply-form')
  const heading = section?.querySelector('h2')
  const field = form.elements.namedItem('comment') as HTMLTextAreaElement
  if (!threads || !section || !heading) return
  const home = document.createComment('')
  section.before(home)
  const own = { parent: parentOf(form), heading: heading.textContent }
  const cancel = Object.assign(document.createElement('button'), {
    ...{ type: 'button', className: 'cancel-reply', textContent: threads.dataset.cancel },
    onclick: () => back(),
  })
  let link: HTMLElement | undefined

  const answer = (parent: string, title: string | null) => {
    clearFaults(form)
    draft.keep()
    setParent(form, parent)
    heading.textContent = title
    field.value = ''
    draft.restore()
  }
  const back = () => {
    home.after(section)
    cancel.remove()
    answer(own.parent, own.heading)
    link?.focus()
    link = undefined
  }
  threads.addEventListener('click', (event) => {
    const clicked = (event.target as Element).closest<HTMLElement>('a.reply')
    const comment = clicked?.closest('.comment')
    if (!clicked || !comment || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    link = clicked
    comment.after(section)
    form.querySelector('.actions')?.append(cancel)
    answer(comment.id.replace('comment-', ''), clicked.getAttribute('aria-label'))
    field.focus()
  })
  section.addEventListener('keydown', ({ key, isComposing }) => {
    if (link && key === 'Escape' && !isComposing) back()
  })
}

function parentOf(form: HTMLFormElement): string {
  return (form.elements.namedItem('parent') as HTMLInputElement | null)?.value ?? ''
}

/** Without a value the comment stands on its own. */
function setParent(form: HTMLFormElement, value: string): void {
  let field = form.elements.namedItem('parent') as HTMLInputElement | null
  if (!field) {
    field = Object.assign(document.createElement('input'), { type: 'hidden', name: 'parent' })
    form.append(field)
  }
  field.value = value
}
