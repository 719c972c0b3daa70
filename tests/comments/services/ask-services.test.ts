import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { askServices } from '../../../src/comments/services/ask-services.ts'
import type { CheckService } from '../../../src/comments/services/check-service.ts'
import { signedCheck } from '../../../src/comments/services/signed-check.ts'
import { log } from '../../../src/config/log.ts'
import { aCheckService, says } from '../../builders/a-check-service.ts'
import { aServiceQuestion } from '../../builders/a-service-question.ts'

const secret = 'a-check-secret-of-more-than-32-characters'
let logged: unknown[][]

beforeEach(() => {
  logged = []
  vi.spyOn(log, 'warn').mockImplementation((...told: unknown[]) => void logged.push(told))
})

afterEach(() => vi.restoreAllMocks())

async function service(...answer: Parameters<typeof aCheckService>): Promise<CheckService> {
  return signedCheck({ url: (await aCheckService(...answer)).url, secret, mayBePrivate: true })
}

describe('services', () => {
  test('are all asked, and each has its say', async () => {
    const services = [
      await service(says({ verdict: 'hold', reason: 'a' })),
      await service(says({ verdict: 'publish' })),
      await service(says({ verdict: 'spam', reason: 'b' })),
    ]
    expect(await askServices(services, aServiceQuestion())).toEqual([
      { score: 50, reason: 'service-held', detail: 'a' },
      { score: 100, reason: 'service-spam', detail: 'b' },
    ])
    expect(logged).toEqual([])
  })

  test.each<[string, Parameters<typeof aCheckService>[0]]>([
    ['never answers', () => undefined],
    ['begins an answer and never ends it', (response) => void response.writeHead(200).write('{"verdict":')],
  ])('43. one that %s holds the comment after a second and a half', async (_what, answer) => {
    const late = await service(answer)
    const started = performance.now()
    const findings = await askServices([late, late, late], aServiceQuestion())
    const took = performance.now() - started
    expect(findings).toEqual(Array(3).fill({ score: 50, reason: 'check-unavailable', detail: late.name }))
    expect(took).toBeGreaterThan(1400)
    expect(took).toBeLessThan(2500)
  })

  test('43. one that fails holds the comment, and its operator hears of it, not of the comment', async () => {
    const broken = await service(says('', 503))
    const question = aServiceQuestion({ draft: { name: 'Ana', comment: 'Segredo.', parent: undefined } })
    expect(await askServices([broken], question)).toEqual([
      { score: 50, reason: 'check-unavailable', detail: broken.name },
    ])
    expect(logged).toEqual([
      [{ fault: new Error('It answers 503.'), service: broken.name }, 'A check is unavailable'],
    ])
  })

  test('43. one that nobody listens for holds the comment', async () => {
    const gone = signedCheck({ url: 'http://127.0.0.1:1/', secret, mayBePrivate: true })
    expect(await askServices([gone], aServiceQuestion())).toMatchObject([{ reason: 'check-unavailable' }])
  })
})
