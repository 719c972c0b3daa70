import { describe, expect, onTestFinished, test } from 'vitest'
import { lostOf, startLoad } from '../cluster/load.ts'
import { tell } from '../cluster/tell.ts'
import { rowsOf } from '../server/send.ts'
import { eventually } from '../server/test-server.ts'
import { engines, startOn, storeFaults } from './engines.ts'

const kills = 20

describe.each(engines)('a server with $engine', ({ engine, missing }) => {
  test.skipIf(missing)(
    `that is killed ${kills} times amid comments has each one that it answered, once`,
    async () => {
      const server = await startOn(engine)
      onTestFinished(() => server.stop())
      const load = startLoad({ server, writers: 8, pause: 1 })
      for (let kill = 0; kill < kills; kill++) {
        const before = load.answered.length
        await eventually(async () => load.answered.length > before + kill * 2)
        await server.restart('SIGKILL')
      }
      await load.end()
      const bodies = (await rowsOf(server)).map(({ body }) => body)
      const lost = await lostOf(load, server)
      tell(
        `${engine}: ${kills} kills, ${load.answered.length} comments answered, ` +
          `${load.answered.length - lost.length} of them found, ${bodies.length} kept in all; ` +
          `others: ${JSON.stringify(load.refused)}`,
      )
      expect(load.answered.length).toBeGreaterThan(kills * 2)
      expect(lost).toEqual([])
      expect(new Set(bodies).size).toBe(bodies.length)
      expect(await storeFaults(server)).toEqual([])
    },
  )
})
