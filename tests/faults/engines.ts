import { aPostgresPlace } from '../builders/a-postgres-place.ts'
import { integrityOf } from '../builders/integrity-of.ts'
import { runCommand } from '../builders/run-command.ts'
import { postgresMissing } from '../cluster/what-is-missing.ts'
import { startTestServer, type TestServer } from '../server/test-server.ts'

export const engines = [
  { engine: 'SQLite', missing: '' },
  { engine: 'PostgreSQL', missing: postgresMissing },
] as const

export type Engine = (typeof engines)[number]['engine']

/** A real server with its comments in this engine; it believes what X-Forwarded-For says last. */
export async function startOn(engine: Engine, own: Parameters<typeof startTestServer>[0] = {}) {
  const env = { TRUSTED_PROXY_HOPS: '1', LOG_LEVEL: 'warn', ...own.env }
  if (engine === 'SQLite') return startTestServer({ ...own, env })
  const database = await aPostgresPlace()
  const server = await startTestServer({ ...own, env: { ...env, DATABASE_URL: database.url } })
  const stop = () => server.stop().finally(() => database.remove())
  return Object.assign({ ...server }, { database, stop })
}

/** What SQLite and `comments:verify` say of a store; nothing, when all is well. */
export async function storeFaults({ dataDir, contentDir, database }: TestServer): Promise<string[]> {
  const env = { DATA_DIR: dataDir, CONTENT_DIR: contentDir, DATABASE_URL: database?.url ?? '' }
  const { code, stdout, stderr } = await runCommand('comments-verify', [], { cwd: process.cwd(), env })
  const integrity = database ? 'ok' : String(integrityOf(dataDir))
  return [...(integrity === 'ok' ? [] : [integrity]), ...(code === 0 ? [] : [stdout + stderr])]
}
