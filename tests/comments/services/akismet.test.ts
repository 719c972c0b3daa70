import { describe, expect, test } from 'vitest'
import { akismet } from '../../../src/comments/services/akismet.ts'
import { aCheckService, says } from '../../builders/a-check-service.ts'
import { aServiceQuestion } from '../../builders/a-service-question.ts'

function ask(endpoint: string, question = aServiceQuestion()) {
  const service = akismet({ key: '123YourAPIKey', siteUrl: 'https://gazeta.example', endpoint })
  return service.ask(question, AbortSignal.timeout(5000))
}

describe('Akismet', () => {
  test.each([
    ['true', { score: 100, reason: 'service-spam', detail: 'akismet' }],
    ['false', undefined],
  ])('is believed when it says %s', async (answer, finding) => {
    const { url } = await aCheckService(says(answer))
    expect(await ask(url)).toEqual(finding)
  })

  test('is told what its documentation asks for, and no e-mail', async () => {
    const { url, received } = await aCheckService(says('false'))
    await ask(url)
    expect(received.map(({ body }) => Object.fromEntries(new URLSearchParams(body)))).toEqual([
      {
        ...{ api_key: '123YourAPIKey', blog: 'https://gazeta.example', blog_charset: 'UTF-8' },
        ...{ user_ip: '203.0.113.9', user_agent: 'Mozilla/5.0', referrer: 'https://gazeta.example/' },
        permalink: 'https://gazeta.example/articles/chuva-no-centro',
        ...{ comment_type: 'comment', comment_author: 'Ana', comment_content: 'Bom texto.' },
        comment_date_gmt: '2026-03-09T12:00:00.000Z',
      },
    ])
  })

  test('41. is asked about a client that says neither what it is nor where it comes from', async () => {
    const { url } = await aCheckService(says('true'))
    const sender = { address: '203.0.113.9', userAgent: '', referrer: '' }
    expect(await ask(url, aServiceQuestion({ sender }))).toMatchObject({ reason: 'service-spam' })
  })

  test('calls a reply a reply', async () => {
    const { url, received } = await aCheckService(says('false'))
    await ask(url, aServiceQuestion({ draft: { name: 'Ana', comment: 'Sim.', parent: 'some-id' } }))
    expect(new URLSearchParams(received[0]?.body).get('comment_type')).toBe('reply')
  })

  test.each([
    ['a key that it does not know', 'invalid', 200],
    ['a fault', 'false', 500],
    ['a page', '<html>', 200],
    ['nothing', '', 200],
  ])('that answers with %s is not available', async (_what, body, status) => {
    const { url } = await aCheckService(says(body, status))
    await expect(ask(url)).rejects.toThrow(`It answers ${status}`)
  })

  test('is not followed elsewhere', async () => {
    const elsewhere = await aCheckService(says('false'))
    const { url } = await aCheckService((response) =>
      response.writeHead(307, { Location: elsewhere.url }).end(),
    )
    await expect(ask(url)).rejects.toThrow()
    expect(elsewhere.received).toEqual([])
  })
})
