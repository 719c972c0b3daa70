import { describe, expect, test } from 'vitest'
import { aSubmission } from '../builders/a-submission.ts'
import { change, write } from '../server/change.ts'
import { stateOf } from '../server/moderated.ts'
import { addTestModerator, isLetIn, postToDesk, signInTo } from '../server/moderators.ts'
import { post, rowsOf, send, someAddress } from '../server/send.ts'
import { eventually, type TestServer } from '../server/test-server.ts'
import { clusterForTests, someLocalAddress } from './cluster-for-tests.ts'
import { millisecondsOf, tell } from './tell.ts'
import { clusterMissing } from './what-is-missing.ts'

const article = '/articles/errar-em-publico'

describe.skipIf(clusterMissing)('on three instances behind nginx', () => {
  const cluster = clusterForTests()
  const everywhere = () => [...cluster.instances, cluster.front]
  const shows = async (server: TestServer, text: string) => (await send(server, article)).text.includes(text)

  /** nginx counts in whole seconds: what it keeps for one it keeps for less than two, and then asks again. */
  const within = 2100

  /** How long it takes until a text is on, or off, every page; in milliseconds. */
  const spread = (text: string, isShown: boolean) =>
    millisecondsOf(async () => {
      await Promise.all(
        everywhere().map((server) => eventually(async () => (await shows(server, text)) === isShown, within)),
      )
    })
  const readEverywhere = () => Promise.all(everywhere().map((server) => send(server, article)))

  test('a comment sent through one is on the page of every other, and of nginx, within two seconds', async () => {
    for (const [index, instance] of cluster.instances.entries()) {
      await readEverywhere()
      const text = `Enviado pela instância ${index}.`
      expect((await post(instance, aSubmission({ comment: text }))).status).toBe(303)
      tell(`a comment through instance ${index + 1} was everywhere after ${await spread(text, true)} ms`)
    }
  })

  test('what a moderator rejects on one is gone from all within two seconds', async () => {
    const [one, two, three] = cluster.instances
    const cookie = await signInTo(one, await addTestModerator(one))
    const { id } = await write(two, aSubmission({ comment: 'Será recusado.' }))
    await spread('Será recusado.', true)
    const { version } = await stateOf(three, id)
    const fields = { choice: `${id}:${version}`, decision: 'refused' }
    const from = { origin: cluster.front.url, 'sec-fetch-site': 'same-origin' }
    expect((await postToDesk(three, 'decisions', fields, { cookie, from })).status).toBe(303)
    tell(`a rejection was everywhere after ${await spread('Será recusado.', false)} ms`)
    expect(await stateOf(one, id)).toMatchObject({ status: 'refused' })
  })

  test('what its author deletes on one is gone from all within two seconds', async () => {
    const [one, two] = cluster.instances
    const own = await write(one, aSubmission({ comment: 'Será apagado.' }))
    await spread('Será apagado.', true)
    const headers = { 'x-edit-token': own.editToken }
    expect((await change(two, own.id, { method: 'DELETE', headers })).status).toBe(204)
    tell(`a deletion was everywhere after ${await spread('Será apagado.', false)} ms`)
  })

  test('through nginx, the next page that a writer asks for has the comment, whoever answers', async () => {
    for (let i = 0; i < 30; i++) {
      await send(cluster.front, article)
      const [text, from] = [`Na página seguinte, ${i}.`, someLocalAddress()]
      const { status, headers } = await post(cluster.front, aSubmission({ comment: text }), { from })
      const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? ''
      const [path = ''] = String(headers.location).split('#')
      const next = await send(cluster.front, path, { headers: { cookie }, from })
      expect([status, next.status, next.headers['x-cache']]).toEqual([303, 200, 'BYPASS'])
      expect(next.text).toContain(text)
    }
    tell('30 of 30 comments were on the page that their writer saw next')
  })

  test('of 20 comments sent at once by one client over three instances, as many pass as one minute may have', async () => {
    const address = someAddress()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => {
        const fields = aSubmission({ article: 'valsa-da-gaveta', comment: `Um de vinte, ${i}.` })
        return post(cluster.instances[i % 3] as TestServer, fields, {
          headers: { 'x-forwarded-for': address },
        })
      }),
    )
    const statuses = answers.map(({ status }) => status)
    tell(`20 at once: ${statuses.filter((status) => status === 303).length} passed`)
    expect(statuses.filter((status) => status === 303)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(15)
    const kept = (await rowsOf(cluster.front)).filter(({ body }) => String(body).startsWith('Um de vinte'))
    expect(kept).toHaveLength(5)
  })

  test('a moderator who signs in on one is signed in on all, and signed out of all', async () => {
    const [one, two, three] = cluster.instances
    const ana = await addTestModerator(one)
    const cookie = await signInTo(one, ana)
    expect(await Promise.all(everywhere().map((server) => isLetIn(server, cookie)))).toEqual(
      Array(4).fill(true),
    )
    const from = { origin: cluster.front.url, 'sec-fetch-site': 'same-origin' }
    expect((await postToDesk(two, 'sign-out', {}, { cookie, from })).status).toBe(303)
    expect(await isLetIn(three, cookie)).toBe(false)
    expect(await isLetIn(cluster.front, cookie)).toBe(false)
  })
})
