import { within } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aSubmission } from '../builders/a-submission.ts'
import { openHtml } from '../builders/parse-html.ts'
import { moderate } from './moderated.ts'
import { post, send } from './send.ts'
import { startTestServer, type TestServer } from './test-server.ts'

const article = '/articles/errar-em-publico'
const comment = 'Ganhe dinheiro fácil: frase que só eu escrevi.'
let server: TestServer
let location: string

beforeAll(async () => {
  server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1' } })
  const answer = await post(
    server,
    aSubmission({ name: 'Quem Espera', comment, email: 'espera@example.com' }),
  )
  location = answer.headers.location ?? ''
})

afterAll(() => server.stop())

describe('the page of a held comment', () => {
  test('shows the text to whoever sent it, and says that it waits', async () => {
    const answer = await send(server, location)
    expect(answer.status).toBe(200)
    const page = openHtml(answer.text)
    expect(within(page).getByRole('heading', { name: 'Seu comentário espera revisão' })).toBeDefined()
    expect(within(page).getByText(comment)).toBeDefined()
    const back = within(page).getByRole('link', { name: 'Voltar ao texto' })
    expect(back.getAttribute('href')).toBe(article)
  })

  test('is kept by no cache and listed by no search engine', async () => {
    const { headers, text } = await send(server, location)
    expect(headers['cache-control']).toMatch(/\bno-store\b/)
    expect(headers['x-robots-tag']).toBe('noindex')
    expect(text).toContain('<meta name="robots" content="noindex"')
  })

  test.each([
    ['without its token', (place: string) => place.replace(/\?.*/, '')],
    ['with an empty token', (place: string) => place.replace(/token=.*/, 'token=')],
    ['with half of its token', (place: string) => place.slice(0, -20)],
    ['with another token', (place: string) => place.replace(/.$/, (end) => (end === 'A' ? 'B' : 'A'))],
    ['with its token twice', (place: string) => `${place}&token=x`],
    ['under another article', (place: string) => place.replace('errar-em-publico', 'valsa-da-gaveta')],
  ])('is not there %s', async (_what, changed) => {
    const answer = await send(server, changed(location))
    expect(answer.status).toBe(404)
    expect(answer.text).not.toContain('frase que só eu escrevi')
  })

  test('does not open with the token of another held comment', async () => {
    const other = await post(server, aSubmission({ comment: 'Compre seguidores de outra pessoa.' }))
    const token = (other.headers.location ?? '').split('=')[1]
    expect(token).toHaveLength(43)
    expect((await send(server, location.replace(/token=.*/, `token=${token}`))).status).toBe(404)
  })

  test('is in the language of the article', async () => {
    const fields = aSubmission({ article: 'the-quiet-case-for-plain-text', comment: 'Compre seguidores.' })
    const { headers } = await post(server, fields)
    const { text } = await send(server, headers.location ?? '')
    expect(text).toContain('<html lang="en"')
    expect(text).toContain('Your comment awaits review')
  })
})

describe('once a moderator has decided', () => {
  const held = async (text: string) => {
    const { headers } = await post(server, aSubmission({ comment: `Ganhe dinheiro fácil: ${text}` }))
    const place = headers.location ?? ''
    return { place, id: /held\/([^?]+)/.exec(place)?.[1] ?? '' }
  }

  test('the page of a published comment leads to where it is', async () => {
    const { place, id } = await held('de verdade.')
    await moderate(server, id, 'published')
    const answer = await send(server, place)
    expect([answer.status, answer.headers.location]).toEqual([303, `${article}/comment/${id}`])
    expect((await send(server, place.replace(/token=.*/, 'token=x'))).status).toBe(404)
  })

  test('the page of a refused one says so, and still has its text', async () => {
    const { place, id } = await held('ou não.')
    await moderate(server, id, 'refused')
    const { status, text } = await send(server, place)
    expect(status).toBe(200)
    const page = openHtml(text)
    expect(within(page).getByRole('heading', { name: 'Seu comentário não foi publicado' })).toBeDefined()
    expect(within(page).getByText('Ganhe dinheiro fácil: ou não.')).toBeDefined()
    expect(within(page).queryByRole('link', { name: /^Editar ou apagar/ })).toBeNull()
  })
})

describe('a held comment', () => {
  test.each([
    article,
    `${article}/comments/2`,
    '/api/articles/errar-em-publico/comments',
    '/',
    '/sections/opiniao',
  ])('is not on %s', async (path) => {
    const { text } = await send(server, path)
    expect(text).not.toMatch(/frase que só eu escrevi|Quem Espera|espera@example\.com/)
  })

  test('cannot be replied to', async () => {
    const id = /held\/([^?]+)/.exec(location)?.[1] ?? ''
    expect((await send(server, `${article}/reply/${id}`)).status).toBe(404)
    expect((await post(server, aSubmission({ parent: id }))).status).toBe(422)
  })
})
