import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqlite } from '../../src/comments/open-sqlite.ts'
import { runCommand } from '../builders/run-command.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prelo-doctor-'))
  cpSync('content', join(folder, 'content'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What the doctor says with some settings, a line each, and how it ended. */
async function told(settings: Record<string, string> = {}) {
  const env = {
    ...{
      CONTENT_DIR: join(folder, 'content'),
      DATA_DIR: join(folder, 'data'),
      DATABASE_URL: '',
      PORT: '1',
      SECRET: '',
    },
    ...settings,
  }
  const { code, stdout } = await runCommand('doctor', [], { cwd: process.cwd(), env })
  return { code, says: stdout.replaceAll(folder, '') }
}

test('a fresh paper has nothing that is wrong, and is left as it was', async () => {
  const { code, says } = await told({ SITE_URL: 'http://localhost:3000' })
  expect(code).toBe(0)
  expect(says).toContain('ok       Readers come to http://localhost:3000.')
  expect(says).toMatch(/ok {7}\/content: \d+ files, none broken\./)
  expect(says).toContain('ok       /data/comments.db is not there yet')
  expect(says).toContain('ok       No server answers on port 1.')
})

test('says what to do about settings that do not fit together', async () => {
  const { code, says } = await told({ SITE_URL: 'https://jornal.example', SMTP_URL: 'smtp://127.0.0.1:1' })
  expect(code).toBe(1)
  expect(says).toContain('→ Set TRUSTED_PROXY_HOPS to the number of your proxies')
  expect(says).toContain('error    The mail server 127.0.0.1:1 does not take us (ESOCKET).')
})

test('says which settings cannot be used', async () => {
  const { code, says } = await told({ TRUSTED_PROXY_HOPS: 'all' })
  expect([code, says]).toEqual([1, expect.stringContaining('TRUSTED_PROXY_HOPS')])
})

test('finds broken files, a clock that was set back, and a secret that others can read', async () => {
  writeFileSync(join(folder, 'content/articles/2026/11/quebrado.md'), '---\ntitle: [\n---\n')
  const db = await openSqlite(join(folder, 'data'))
  const event = { comment_id: '', kind: 'x', actor: 'system', detail: '{}', at: Date.now() + 3_600_000 }
  await db.insertInto('events').values(event).execute()
  await db.destroy()
  writeFileSync(join(folder, 'data/secret'), 's'.repeat(43))
  chmodSync(join(folder, 'data/secret'), 0o644)
  const { code, says } = await told()
  expect(code).toBe(1)
  expect(says).toMatch(/error {4}\/content: 1 errors in \d+ files\.\n {9}→ npm run content:check/)
  expect(says).toMatch(/error {4}Something happened 3[56]\d\d seconds from now: the clock was set back\./)
  expect(says).toContain(
    'error    /data/secret can be read by others on this machine.\n         → chmod 600 /data/secret',
  )
  expect(says).toContain('ok       /data/comments.db is whole.')
})

test('finds a damaged store', async () => {
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'data/comments.db'), 'no database '.repeat(1000))
  const { code, says } = await told()
  expect(code).toBe(1)
  expect(says).toMatch(/error {4}.*(?:not a database|damaged)/)
})
