import { describe, expect, test } from 'vitest'
import { asAnnotation, asJson } from '../../src/cli/problem-reports.ts'
import { progressLine } from '../../src/cli/progress-line.ts'
import { paintFor, showProblem } from '../../src/cli/show-problem.ts'
import type { Problem } from '../../src/domain/problem.ts'

const problem: Problem = { file: 'a.md', line: 12, column: 5, field: 'date', advice: 'Write it.' }
const plain = paintFor(false, {} as NodeJS.ProcessEnv)

function shown(source: string, more: Partial<Problem> = {}): string[] {
  return showProblem({
    problem: { ...problem, ...more },
    source,
    warningMark: 'warning:',
    paint: plain,
  }).split('\n')
}

describe('a problem', () => {
  test('has its line below it, with a mark at the column', () => {
    expect(shown('abcdefg')).toEqual(['a.md:12:5  date  Write it.', '  12 | abcdefg', '     |     ^'])
  })

  test('that is a warning says so', () => {
    expect(shown('abcdefg', { severity: 'warning' })[0]).toBe('a.md:12:5  date  warning: Write it.')
  })

  test('keeps its mark in place below tabs, at the end of a line, and beyond it', () => {
    expect(shown('\t\tab')).toEqual(['a.md:12:5  date  Write it.', '  12 |   ab', '     |     ^'])
    expect(shown('ab', { column: 40 })[2]).toBe('     |   ^')
  })

  test('in a long line shows what is around the column', () => {
    const [, line = '', mark = ''] = shown(`${'a'.repeat(300)}X${'b'.repeat(300)}`, { column: 301 })
    expect(line).toBe(`  12 | …${'a'.repeat(50)}X${'b'.repeat(49)}…`)
    expect(line.charAt(mark.indexOf('^'))).toBe('X')
    expect(shown(`${'a'.repeat(300)}X`, { column: 301 })[1]).toBe(`  12 | …${'a'.repeat(99)}X`)
  })

  test('never sends to the terminal what would command it', () => {
    const lines = shown('a\x1b[2Jb\u009bc\u202ed', { file: 'a\x1b]0;x\x07.md', advice: 'x\ny' })
    expect(lines.join('')).not.toMatch(/\p{Cc}|\u202e/u)
    expect(lines[0]).toBe('a�]0;x�.md:12:5  date  x�y')
    expect(asJson(1, [{ ...problem, advice: '\x1b\u009b' }]).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  })
})

describe('colours', () => {
  test.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('at a terminal (%s) with %j: %s', (isTerminal, env, isColoured) => {
    expect(paintFor(isTerminal, env as NodeJS.ProcessEnv)('red', 'x')).toBe(
      isColoured ? '\x1b[31mx\x1b[39m' : 'x',
    )
  })
})

describe('an annotation for GitHub', () => {
  test('has what would end its parts escaped', () => {
    const odd = { ...problem, file: 'a,b:c%.md', field: 'x:y', advice: '50%\r\nof: it, all' }
    expect(asAnnotation(odd)).toBe(
      '::error file=a%2Cb%3Ac%25.md,line=12,col=5,title=x%3Ay::50%25%0D%0Aof: it, all',
    )
  })
})

describe('a progress line', () => {
  function written(isTTY: boolean, total: number): string {
    let text = ''
    const write = (more: string) => {
      text += more
      return true
    }
    const line = progressLine({ isTTY, write } as never, 'content/')
    line.step(total / 2, total)
    line.end()
    return text
  }

  test('fills in one line and goes away', () => {
    expect(written(true, 1000)).toBe(`\r\x1b[Kcontent/ [${'#'.repeat(15)}${' '.repeat(15)}] 500/1000\r\x1b[K`)
  })

  test('is for terminals and long runs only', () => {
    expect(written(false, 1000)).toBe('')
    expect(written(true, 100)).toBe('')
  })
})
