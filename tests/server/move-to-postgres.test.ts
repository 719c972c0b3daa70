import { expect, onTestFinished, test } from 'vitest'
import { aPostgresPlace, withPostgres } from '../builders/a-postgres-place.ts'
import { aSubmission } from '../builders/a-submission.ts'
import { openHtml } from '../builders/parse-html.ts'
import { runCommand } from '../builders/run-command.ts'
import { post, send } from './send.ts'
import { startTestServer, type TestServer } from './test-server.ts'

withPostgres()

const article = '/articles/errar-em-publico'

async function readinessOf(server: TestServer): Promise<[number, unknown]> {
  const { status, text } = await send(server, '/api/health/ready')
  const { status: _, content: __, ...why } = JSON.parse(text)
  return [status, why]
}

test('a server whose comments have moved gives texts back until it is started with the new store', async () => {
  const place = await aPostgresPlace()
  onTestFinished(place.remove)
  const server = await startTestServer({ env: { DATABASE_URL: '' } })
  onTestFinished(() => server.stop())
  expect((await post(server, aSubmission({ comment: 'Antes da mudança.' }))).status).toBe(303)
  const env = { DATA_DIR: server.dataDir, DATABASE_URL: '' }
  const moved = await runCommand('comments-migrate', ['--to', place.url], { cwd: process.cwd(), env })
  expect(moved).toMatchObject({ code: 0, stderr: '' })

  expect(await readinessOf(server)).toEqual([503, { waitingFor: 'comments', because: 'moved' }])
  const refused = await post(server, aSubmission({ comment: 'Depois da mudança.' }))
  expect(refused.status).toBe(503)
  expect(openHtml(refused.text).querySelector('textarea')?.value).toBe('Depois da mudança.')
  expect((await send(server, article)).text).toContain('<p>Antes da mudança.</p>')

  await server.restart('SIGKILL')
  expect(await readinessOf(server)).toEqual([503, { waitingFor: 'comments', because: 'moved' }])
  const next = await startTestServer({
    beside: server,
    env: { DATABASE_URL: place.url, DATABASE_CONNECTIONS: String(place.connections) },
  })
  onTestFinished(() => next.stop())
  expect(await readinessOf(next)).toEqual([200, {}])
  expect((await post(next, aSubmission({ comment: 'Depois da mudança.' }))).status).toBe(303)
  const { text } = await send(next, article)
  expect(text).toContain('<p>Antes da mudança.</p>')
  expect(text).toContain('<p>Depois da mudança.</p>')
})
