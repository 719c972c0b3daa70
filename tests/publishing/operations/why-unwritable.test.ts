import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { whyUnwritable } from '../../../src/publishing/operations/why-unwritable.ts'

test('a folder that can be written into is left as it was, by many who ask at once too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-disk-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const answers = await Promise.all(Array.from({ length: 20 }, () => whyUnwritable(folder)))
  expect(answers.filter((answer) => answer !== undefined)).toEqual([])
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  ['a folder that is gone', '/prelo-is-not-here'],
  ['a file system that takes no files from anybody', '/proc'],
])('%s is not writable', async (_what, folder) => {
  expect(await whyUnwritable(folder)).toBe('not-writable')
})
