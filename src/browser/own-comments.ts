import { attempt } from './attempt.ts'

const key = 'prelo:own-comments'

/** A comment's id, and the milliseconds until which it can be changed. */
type Own = [id: string, until: number]

/** What the server says to whoever may change a comment. The secret itself is in a cookie that no script reads. */
export type ForAuthor = { id?: string; editableUntil?: string }

/** Notes that this browser sent a comment. */
export function noteOwnComment({ id, editableUntil }: ForAuthor): void {
  if (!id || !editableUntil) return
  const own = [...ownComments(), [id, Date.parse(editableUntil)]]
  attempt(() => localStorage.setItem(key, JSON.stringify(own)))
}

/** Adds to one's own comments, as long as they can be changed, the links to the pages that change them. */
export function offerChanges(): void {
  const place = document.querySelector<HTMLElement>('[data-yours]')
  if (!place) return
  const { yours, edit = '', erase = '' } = place.dataset
  for (const [id] of ownComments()) {
    const comment = document.getElementById(`comment-${id}`)
    comment?.append(link(edit, `${yours}/${id}`), link(erase, `${yours}/${id}#erase`))
  }
}

function ownComments(): Own[] {
  const kept = attempt(() => JSON.parse(localStorage.getItem(key) ?? '[]') as Own[]) ?? []
  return kept.filter(([, until]) => until > Date.now())
}

function link(text: string, href: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { className: 'own', textContent: text, href })
}
