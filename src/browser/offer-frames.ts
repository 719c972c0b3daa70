/** Puts a button on each card of an embed; nothing is asked of the other site before it is pressed. */
export function offerFrames(): void {
  for (const card of document.querySelectorAll<HTMLElement>('[data-frame]')) offer(card)
}

function offer(card: HTMLElement): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = card.dataset.load ?? ''
  button.addEventListener('click', () => {
    const frame = frameOf(card)
    button.replaceWith(frame)
    frame.focus()
  })
  card.querySelector('a')?.after(button)
}

function frameOf(card: HTMLElement): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.title = card.querySelector('a')?.textContent ?? ''
  // What players need, and no way to lead the page elsewhere.
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-presentation')
  frame.allow = 'fullscreen; picture-in-picture; encrypted-media'
  // YouTube refuses to play for those who do not say where they are embedded; the path is not told.
  frame.referrerPolicy = 'strict-origin-when-cross-origin'
  frame.loading = 'lazy'
  frame.src = card.dataset.frame ?? ''
  return frame
}
