/**
 * Loads the script of a part of the page once a reader is no more than a screen away from it: many never come that
 * far, and all of it works without. Should the script not come, that is how it stays.
 */
export function loadWhenNear(): void {
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) load(target as HTMLElement)
    },
    { rootMargin: '100%' },
  )
  const load = (part: HTMLElement) => {
    watcher.unobserve(part)
    import(part.dataset.script ?? '').catch(() => undefined)
  }
  for (const part of document.querySelectorAll('[data-script]')) watcher.observe(part)
}
