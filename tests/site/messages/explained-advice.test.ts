import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { advicePtBr } from '../../../src/site/messages/advice-pt-br.ts'

const guide = readFileSync('docs/editors.md', 'utf8')

/** These tell no problem of a file: the last line of a check, the word before each warning, what other commands say. */
const noProblem = [
  ...['tally', 'warningMark', 'yaml', 'upToDate', 'outOfDate', 'written'],
  ...['previewUntil', 'previewPublic', 'previewBehind', 'previewBroken', 'siteIsDown'],
]

const gap = '…'

function withGaps(key: string, text: unknown): string {
  if (typeof text !== 'function') return String(text)
  return key === 'oneOf' ? text([gap]) : text(gap, gap, gap, gap)
}

describe("the editors' guide", () => {
  test.each(Object.entries(advicePtBr).filter(([key]) => !noProblem.includes(key)))(
    'explains %s',
    (key, text) => {
      expect(guide).toContain(`| \`${withGaps(key, text)}\` | `)
    },
  )

  test.each([
    ...['BLOCK_AS_IMPLICIT_KEY', 'DUPLICATE_KEY', 'TAB_AS_INDENT', 'MISSING_CHAR', 'BAD_INDENT'],
    ...['UNEXPECTED_TOKEN', 'BAD_DQ_ESCAPE', 'BAD_ALIAS', 'ALIAS', 'ANYTHING_ELSE'],
  ])('explains the fault %s of YAML', (code) => {
    expect(guide).toContain(`| \`${advicePtBr.yaml(code)}\` | `)
  })
})
