import { cleanup, render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { onTestFinished } from 'vitest'

/**
 * Shows an element until the test ends, as the development server does: HTML from the server, then React on top
 * of it, which must find what it would have made itself. Readers get the HTML alone.
 */
export function show(element: ReactElement): void {
  onTestFinished(cleanup)
  const container = document.body.appendChild(document.createElement('div'))
  onTestFinished(() => container.remove())
  container.innerHTML = renderToString(element)
  render(element, { container, hydrate: true, onRecoverableError: fail })
}

function fail(error: unknown): never {
  throw error
}
