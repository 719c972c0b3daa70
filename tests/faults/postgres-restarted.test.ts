import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { schemaOf } from '../builders/a-postgres-place.ts'
import { lostOf, startLoad } from '../cluster/load.ts'
import { tell } from '../cluster/tell.ts'
import { send } from '../server/send.ts'
import { eventually, startTestServer } from '../server/test-server.ts'
import { storeFaults } from './engines.ts'
import { anOwnPostgres, ownPostgresMissing } from './own-postgres.ts'

const paths = ['/articles/errar-em-publico', '/', '/articles/valsa-da-gaveta']

test.skipIf(ownPostgresMissing)(
  'while PostgreSQL is stopped and restarted under load, pages are read and no answered comment is lost',
  async () => {
    const postgres = await anOwnPostgres()
    onTestFinished(postgres.remove)
    const database = await schemaOf(postgres.url)
    const env = { TRUSTED_PROXY_HOPS: '1', LOG_LEVEL: 'warn', DATABASE_URL: database.url }
    const server = Object.assign(await startTestServer({ env }), { database })
    onTestFinished(() => server.stop())
    for (const path of paths) expect((await send(server, path)).status).toBe(200)
    const load = startLoad({ server, readers: 6, writers: 4, paths, pause: 10 })
    for (const mode of ['fast', 'immediate', 'fast', 'immediate'] as const) {
      const before = load.answered.length
      await eventually(async () => load.answered.length > before + 10)
      await postgres.stop(mode)
      await wait(2500)
      await postgres.start()
      const back = performance.now()
      const again = load.answered.length
      await eventually(async () => load.answered.length > again)
      tell(
        `PostgreSQL stopped (${mode}): comments again ${Math.round(performance.now() - back)} ms after it was back`,
      )
    }
    await load.end()
    const lost = await lostOf(load, server)
    tell(
      `4 stops: ${load.reads} reads, ${load.faults.length} of them faulty; ${load.answered.length} comments`,
    )
    tell(
      `answered, ${load.answered.length - lost.length} of them found; others: ${JSON.stringify(load.refused)}`,
    )
    expect(load.faults).toEqual([])
    expect(Object.keys(load.refused)).toEqual(['503'])
    expect(lost).toEqual([])
    expect(await storeFaults(server)).toEqual([])
  },
)
