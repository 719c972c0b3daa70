import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { signature, signedCheck } from '../../../src/comments/services/signed-check.ts'
import { aCheckService, says } from '../../builders/a-check-service.ts'
import { aServiceQuestion } from '../../builders/a-service-question.ts'
import { eventually, freePort } from '../../server/test-server.ts'

const secret = 'a-check-secret-of-more-than-32-characters'

function ask(url: string, question = aServiceQuestion()) {
  return signedCheck({ url, secret, mayBePrivate: true }).ask(question, AbortSignal.timeout(5000))
}

describe('a signed check', () => {
  test.each([
    [{ verdict: 'publish' }, undefined],
    [{ verdict: 'publish', reason: 'fine', score: 3 }, undefined],
    [{ verdict: 'hold' }, { score: 50, reason: 'service-held' }],
    [
      { verdict: 'hold', reason: 'sounds angry' },
      { score: 50, reason: 'service-held', detail: 'sounds angry' },
    ],
    [
      { verdict: 'spam', reason: 'ad' },
      { score: 100, reason: 'service-spam', detail: 'ad' },
    ],
  ])('is believed: %j', async (answer, finding) => {
    const { url } = await aCheckService(says(answer))
    expect(await ask(url)).toEqual(finding)
  })

  test('tells what was written, and no address in clear', async () => {
    const { url, received } = await aCheckService(says({ verdict: 'publish' }))
    await ask(url)
    expect(received.map(({ path, body }) => [path, JSON.parse(body)])).toEqual([
      [
        '/check',
        {
          article: { id: 'chuva', slug: 'chuva-no-centro' },
          ...{ parent: null, name: 'Ana', comment: 'Bom texto.' },
          ...{ client: 'client-key', email: 'email-key', at: '2026-03-09T12:00:00.000Z' },
        },
      ],
    ])
  })

  test('is signed over the time and the body, so that its receiver can tell', async () => {
    const { url, received } = await aCheckService(says({ verdict: 'publish' }))
    await ask(url, aServiceQuestion({ draft: { name: 'Zé', comment: 'Ação 👋', parent: undefined } }))
    const [one] = received
    const [, time, hmac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(one?.headers['prelo-signature'])) ?? []
    expect(time).toBe('1773057600')
    expect(hmac).toBe(createHmac('sha256', secret).update(`${time}.${one?.body}`).digest('hex'))
    expect(signature(secret, 1_773_057_601, one?.body ?? '')).not.toContain(hmac)
  })

  test.each<[string, unknown, number]>([
    ['a fault', { verdict: 'publish' }, 500],
    ['nothing there', { verdict: 'publish' }, 404],
    ['another success', { verdict: 'publish' }, 202],
    ['a verdict that nobody knows', { verdict: 'maybe' }, 200],
    ['no verdict', {}, 200],
    ['null', null, 200],
    ['a page', '<html></html>', 200],
    ['nothing', '', 200],
    ['an answer without an end in sight', `{"verdict":"publish","reason":"${'x'.repeat(70_000)}"}`, 200],
  ])('that answers with %s is not available', async (_what, body, status) => {
    const { url } = await aCheckService(says(body, status))
    await expect(ask(url)).rejects.toThrow()
  })

  test('is not followed elsewhere', async () => {
    const elsewhere = await aCheckService(says({ verdict: 'publish' }))
    const { url } = await aCheckService((response) =>
      response.writeHead(307, { Location: elsewhere.url }).end(),
    )
    await expect(ask(url)).rejects.toThrow('It answers 307.')
    expect(elsewhere.received).toEqual([])
  })
})

test('the receiver in the operators’ documentation believes what is signed, and nothing else', async () => {
  const [, code = ''] = /```js\n(.+?)```/s.exec(readFileSync('docs/operators.md', 'utf8')) ?? []
  const port = await freePort()
  const args = ['--input-type=module', '--eval', code]
  const receiver = spawn(process.execPath, args, {
    env: { ...process.env, PORT: String(port), CHECK_SECRET: secret },
  })
  onTestFinished(() => void receiver.kill())
  const url = `http://127.0.0.1:${port}/`
  await eventually(() => fetch(url).then(Boolean, () => false), 20_000)

  const now = { at: new Date() }
  const loud = { draft: { name: 'Zé', comment: 'Já!!!', parent: undefined } }
  expect(await ask(url, aServiceQuestion(now))).toBeUndefined()
  expect(await ask(url, aServiceQuestion({ ...now, ...loud }))).toEqual({
    ...{ score: 50, reason: 'service-held', detail: 'very loud' },
  })
  await expect(ask(url, aServiceQuestion({ at: new Date(Date.now() - 600_000) }))).rejects.toThrow('401')
  const stranger = signedCheck({ url, secret: `${secret}?`, mayBePrivate: true })
  await expect(stranger.ask(aServiceQuestion(now), AbortSignal.timeout(5000))).rejects.toThrow('401')
}, 30_000)
