import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { anExport, exportFiles } from '../builders/an-export.ts'
import { runCommand } from '../builders/run-command.ts'
import { aFolder } from './a-run.ts'

test('a dry run in a fresh folder tells all, comments as well, and makes neither files nor a store', async () => {
  const folder = aFolder()
  const env = {
    CONTENT_DIR: join(folder, 'content'),
    DATA_DIR: join(folder, 'data'),
    DATABASE_URL: '',
    CI: '',
  }
  const paths = exportFiles(anExport([{ id: 1, comments: [{ id: 1 }, { id: 2 }] }]))
  const { code, stdout, stderr } = await runCommand('import-wordpress', [...paths, '--dry-run'], {
    ...{ cwd: process.cwd(), env },
  })
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/Textos +1 +0 +0/)
  expect(stdout).toMatch(/Comentários +2 +0 +0/)
  expect(readdirSync(folder)).toEqual([])
})
