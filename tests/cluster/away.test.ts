import { afterEach, describe, expect, test } from 'vitest'
import { aProxy, type TestProxy } from '../builders/a-proxy.ts'
import { aSubmission } from '../builders/a-submission.ts'
import { openHtml } from '../builders/parse-html.ts'
import { type Answer, post, send } from '../server/send.ts'
import { eventually } from '../server/test-server.ts'
import { someLocalAddress } from './cluster-for-tests.ts'
import { lostOf, startLoad } from './load.ts'
import { type Cluster, startCluster } from './start-cluster.ts'
import { millisecondsOf, tell } from './tell.ts'
import { clusterMissing } from './what-is-missing.ts'

const article = '/articles/errar-em-publico'
const paths = [article, '/', '/articles/valsa-da-gaveta', '/sections/opiniao']
const typed = ({ text }: Answer) => openHtml(text).querySelector('textarea')?.value
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe.skipIf(clusterMissing)('behind nginx', () => {
  let cluster: Cluster

  afterEach(() => cluster.stop())

  const publish = (comment: string) =>
    post(cluster.front, aSubmission({ comment }), { from: someLocalAddress() })

  test('with all instances away pages are shown as they were last, also to who has written', async () => {
    cluster = await startCluster()
    const before = await Promise.all(paths.map((path) => send(cluster.front, path)))
    for (const instance of cluster.instances) await instance.end('SIGKILL')
    await wait(2100)
    for (const [index, path] of paths.entries())
      for (const headers of [{}, { cookie: 'prelo-author=x' }]) {
        const answer = await send(cluster.front, path, { headers })
        expect([path, answer.status, answer.headers['x-cache']]).toEqual([path, 200, 'STALE'])
        expect(answer.text).toBe(before[index]?.text)
      }
    expect((await publish('Ninguém responde.')).status).toBe(502)
    expect(
      (await send(cluster.front, '/moderation', { headers: { cookie: 'prelo-session=x' } })).status,
    ).toBe(502)

    await Promise.all(cluster.instances.map((instance) => instance.restart()))
    await eventually(async () => (await publish('De volta.')).status === 303)
  })

  test('with one killed under load no reader gets an error, and each comment that was answered is found once', async () => {
    cluster = await startCluster()
    for (const path of paths) await send(cluster.front, path)
    const load = startLoad({ server: cluster.front, readers: 12, writers: 4, paths })
    const reads = []
    for (const instance of [...cluster.instances, ...cluster.instances]) {
      await wait(1500)
      await instance.restart('SIGKILL')
      reads.push(load.reads)
    }
    await load.end()
    tell(`6 kills: ${load.reads} reads, ${load.faults.length} of them faulty`)
    tell(`${load.answered.length} comments answered; others: ${JSON.stringify(load.refused)}`)
    expect(load.faults).toEqual([])
    expect(load.answered.length).toBeGreaterThan(20)
    expect(await lostOf(load, cluster.front)).toEqual([])
    // Whoever sent to the killed one at that moment is told that it failed, and by nothing else.
    expect(Object.keys(load.refused).filter((status) => status !== '502')).toEqual([])
  })

  test('an instance cut off from PostgreSQL shows pages, gives texts back, and catches up when it is back', async () => {
    let proxy: TestProxy | undefined
    cluster = await startCluster(async ({ url }, index) => {
      if (index < 2) return url
      proxy = await aProxy(url)
      return proxy.url
    })
    const [one, , cutOff] = cluster.instances
    await post(one, aSubmission({ comment: 'Antes do corte.' }))
    expect((await send(cutOff, article)).text).toContain('Antes do corte.')
    await proxy?.stop()
    expect((await post(one, aSubmission({ comment: 'Durante o corte.' }))).status).toBe(303)
    const shown = await send(cutOff, article)
    expect([shown.status, shown.text.includes('Antes do corte.')]).toEqual([200, true])
    const refused = await post(cutOff, aSubmission({ comment: 'Não perca isto.' }))
    expect([refused.status, typed(refused)]).toEqual([503, 'Não perca isto.'])
    expect((await send(cutOff, '/api/health/ready')).status).toBe(503)

    await proxy?.resume()
    const caughtUp = async () => (await send(cutOff, article)).text.includes('Durante o corte.')
    tell(
      `cut off from PostgreSQL: caught up after ${await millisecondsOf(() => eventually(caughtUp, 2000))} ms`,
    )
    expect((await post(cutOff, aSubmission({ comment: 'Depois do corte.' }))).status).toBe(303)
  })

  test('with PostgreSQL away from all, nginx passes each text back, and shows pages', async () => {
    const proxies: TestProxy[] = []
    cluster = await startCluster(async ({ url }) => {
      const proxy = await aProxy(url)
      proxies.push(proxy)
      return proxy.url
    })
    await publish('Antes de tudo.')
    for (const proxy of proxies) await proxy.stop()
    for (let i = 0; i < 12; i++) {
      const refused = await publish(`Guarde isto, ${i}.`)
      expect([refused.status, typed(refused)]).toEqual([503, `Guarde isto, ${i}.`])
      expect((await send(cluster.front, `${article}/comments/2`)).status).toBe(503)
      expect((await send(cluster.front, paths[i % paths.length] ?? '/')).status).toBe(200)
    }
    await Promise.all(proxies.map((proxy) => proxy.resume()))
    await eventually(async () => (await publish('De volta a todos.')).status === 303, 5000)
  })
})
