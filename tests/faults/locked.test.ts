import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { aSubmission } from '../builders/a-submission.ts'
import { openHtml } from '../builders/parse-html.ts'
import { lostOf, startLoad } from '../cluster/load.ts'
import { tell } from '../cluster/tell.ts'
import { post, rowOf } from '../server/send.ts'
import { lockStore } from '../server/store-faults.ts'
import { eventually } from '../server/test-server.ts'
import { engines, startOn, storeFaults } from './engines.ts'

const paths = ['/articles/errar-em-publico', '/', '/articles/valsa-da-gaveta']

describe.each(engines)('with $engine locked by somebody else', ({ engine, missing }) => {
  test.skipIf(missing)(
    'for eight seconds, pages are read, texts are given back, and nothing is lost',
    async () => {
      const server = await startOn(engine)
      onTestFinished(() => server.stop())
      const load = startLoad({ server, readers: 6, writers: 3, paths, pause: 20 })
      // Its tables have been made.
      await eventually(async () => load.answered.length > 0, 60_000)
      await wait(2000)
      const [before, readsBefore] = [load.answered.length, load.reads]
      const release = await lockStore(server)
      onTestFinished(() => release?.())
      const refused = await post(server, aSubmission({ comment: 'Na tranca.' }))
      await wait(8000)
      const [during, readsDuring] = [load.answered.length - before, load.reads - readsBefore]
      await release?.()
      expect((await post(server, aSubmission({ comment: 'Depois da tranca.' }))).status).toBe(303)
      await wait(1000)
      await load.end()
      tell(`${engine} locked for 8 s and more: ${load.reads} reads, ${load.faults.length} of them faulty`)
      tell(
        `${load.answered.length} comments answered, ${during} of them meanwhile; others: ${JSON.stringify(load.refused)}`,
      )
      expect(load.faults).toEqual([])
      // Whoever waits for the lock keeps nobody from reading: as much is read as in the two seconds before, and more.
      expect(readsDuring).toBeGreaterThan(readsBefore)
      expect([refused.status, openHtml(refused.text).querySelector('textarea')?.value]).toEqual([
        503,
        'Na tranca.',
      ])
      expect(Object.keys(load.refused)).toEqual(['503'])
      expect(await lostOf(load, server)).toEqual([])
      expect(await rowOf(server, 'Na tranca.')).toBeUndefined()
      expect(await storeFaults(server)).toEqual([])
    },
  )
})
