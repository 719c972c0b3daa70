import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { FlushedFile, SharedFlush } from '../../src/comments/shared-flush.ts'

test('whoever asks while the disk is at work shares its next turn, and is not told before that', async () => {
  const turns: (() => void)[] = []
  const flush = new SharedFlush(() => new Promise((resolve) => turns.push(resolve)))
  const done: string[] = []
  const ask = (name: string) => flush.wait().then(() => done.push(name))
  const first = ask('first')
  await vi.waitFor(() => expect(turns).toHaveLength(1))
  const others = [ask('second'), ask('third')]
  turns[0]?.()
  await first
  expect(done).toEqual(['first'])
  await vi.waitFor(() => expect(turns).toHaveLength(2))
  turns[1]?.()
  await Promise.all(others)
  expect([done, turns.length]).toEqual([['first', 'second', 'third'], 2])
})

test('a turn that fails fails for those who share it, and not for the next', async () => {
  let isBroken = true
  const flush = new SharedFlush(async () => {
    if (isBroken) throw new Error('No disk')
  })
  const ended = await Promise.allSettled([flush.wait(), flush.wait()])
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  isBroken = false
  await expect(flush.wait()).resolves.toBeUndefined()
})

test('a file is flushed from when it is there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-flush-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = new FlushedFile(join(folder, 'log'))
  await expect(file.flush()).rejects.toMatchObject({ code: 'ENOENT' })
  writeFileSync(join(folder, 'log'), 'text')
  await file.flush()
  await file.close()
})
