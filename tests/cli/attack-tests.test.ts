import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { attackTests } from '../../src/cli/attack-tests.ts'
import { aFolder } from '../builders/a-comment-database.ts'

test('tests are found by the numbers that their names begin with, however they are called', () => {
  const folder = aFolder()
  mkdirSync(join(folder, 'more'))
  const text = `describe('1. a', () => {
  test('says 2. nothing', () => {})
  test.each([[1]])(
    "31, 33 and 34. b",
    () => {})
})`
  writeFileSync(join(folder, 'a.test.ts'), text)
  writeFileSync(join(folder, 'more', 'b.test.ts'), 'test(`65. c`, () => {})')
  writeFileSync(join(folder, 'c.ts'), "test('9. no test file', () => {})")
  expect(attackTests(folder)).toEqual([
    { cases: [1], file: 'a.test.ts', name: 'a' },
    { cases: [31, 33, 34], file: 'a.test.ts', name: 'b' },
    { cases: [65], file: 'more/b.test.ts', name: 'c' },
  ])
})
