import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { onTestFinished } from 'vitest'

/** Puts an element's HTML into the document until the test ends: readers get HTML from us, and never React. */
export function show(element: ReactElement): void {
  onTestFinished(() => document.body.replaceChildren())
  document.body.innerHTML = renderToStaticMarkup(element)
}
