import { cleanup, render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { onTestFinished } from 'vitest'

/** Puts an element into the document until the test ends. */
export function show(element: ReactElement): void {
  onTestFinished(cleanup)
  render(element)
}
