import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { FlushedFile } from '../../src/comments/flushed-file.ts'

test('a file is flushed from when it is there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-flush-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = new FlushedFile(join(folder, 'log'))
  await expect(file.flush()).rejects.toMatchObject({ code: 'ENOENT' })
  writeFileSync(join(folder, 'log'), 'text')
  await file.flush()
  await file.close()
})
