import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openHtml, parseHtml } from '../builders/parse-html.ts'
import {
  foreignScripts,
  inlineCode,
  namelessTargets,
  repeatedIds,
  skippedHeadings,
} from '../ui/page-faults.ts'
import { addTestModerator, isLetIn, postToDesk, signInTo, type TestModerator } from './moderators.ts'
import { hasJava, nuFaults } from './nu-faults.ts'
import { send } from './send.ts'
import { startTestServer, type TestServer } from './test-server.ts'

const pages = [
  'sign-in',
  'sign-in refused',
  'account',
  'account refused',
  'two-factor offered',
  'desk',
  'not a form',
] as const

type Page = (typeof pages)[number]

/** Every page of the desk, as a moderator comes to see it. */
async function pagesOf(server: TestServer): Promise<Record<Page, string>> {
  const ana = await addTestModerator(server)
  const cookie = await signInTo(server, ana)
  const get = async (path: string) => (await send(server, path, { headers: { cookie } })).text
  const post = async (action: string, fields: Record<string, string>) =>
    (await postToDesk(server, action, fields, { cookie })).text
  return {
    'sign-in': (await send(server, '/moderation/sign-in')).text,
    'sign-in refused': await post('sign-in', { name: ana.name, password: 'errada' }),
    account: await get('/moderation/account?done=password'),
    'account refused': await post('password', { current: 'x', next: 'curta', again: 'curta' }),
    'two-factor offered': await offered(server, ana, cookie),
    desk: await get('/moderation'),
    'not a form': (await send(server, '/api/moderation/sign-out')).text,
  }
}

async function offered(server: TestServer, { password }: TestModerator, cookie: string): Promise<string> {
  await postToDesk(server, 'two-factor', { do: 'offer', password }, { cookie })
  return (await send(server, '/moderation/account', { headers: { cookie } })).text
}

describe('the pages of the desk', () => {
  let server: TestServer
  let shown: Record<Page, string>

  beforeAll(async () => {
    server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1' } })
    shown = await pagesOf(server)
  })

  afterAll(() => server.stop())

  test.each(pages)('%s is well made', (name) => {
    const page = parseHtml(shown[name])
    expect(page.documentElement.lang).toBe('pt-BR')
    expect(page.querySelectorAll('h1')).toHaveLength(1)
    expect(page.querySelectorAll('main')).toHaveLength(1)
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
    for (const faults of [skippedHeadings, repeatedIds, foreignScripts, inlineCode, namelessTargets])
      expect(faults(page)).toEqual([])
  })

  test.skipIf(!hasJava)('are valid HTML', { timeout: 120_000 }, async () => {
    expect(await nuFaults(pages.map((name) => ({ name, html: shown[name] })))).toEqual([])
  })

  test('a refused password says so at its field', () => {
    const page = openHtml(shown['account refused'])
    const next = page.querySelector('#next')
    expect(next?.getAttribute('aria-invalid')).toBe('true')
    expect(next?.getAttribute('aria-describedby')).toBe('next-hint next-error')
    expect(page.querySelector('#next-error')?.textContent).toBe(
      'A senha nova precisa de pelo menos 12 caracteres.',
    )
  })

  test('the secret is there as a picture, as text and as a link', () => {
    const page = openHtml(shown['two-factor offered'])
    const address = page.querySelector('a[href^="otpauth:"]')?.getAttribute('href') ?? ''
    const secret = new URL(address).searchParams.get('secret')
    expect(address).toMatch(/^otpauth:\/\/totp\/Gazeta%20da%20Ladeira:Ana%20/)
    expect(page.querySelector('code')?.textContent?.replaceAll(' ', '')).toBe(secret)
    expect(page.querySelector('svg')?.getAttribute('aria-label')).toBe('Código QR com a chave abaixo')
  })

  test('none holds what only sign-in may know', () => {
    for (const html of Object.values(shown)) expect(html).not.toMatch(/argon2|passwordHash|tokenHash|sealed/i)
  })
})

describe('a desk', () => {
  let server: TestServer

  afterEach(() => server.stop())

  test('speaks the language of its paper, and keeps its sessions over a restart', {
    timeout: 120_000,
  }, async () => {
    server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1' } })
    const cookie = await signInTo(server, await addTestModerator(server))
    const site = join(server.contentDir, 'site.yaml')
    writeFileSync(site, readFileSync(site, 'utf8').replace('locale: pt-BR', 'locale: en'))
    await server.restart()
    expect(await isLetIn(server, cookie)).toBe(true)
    const shown = await pagesOf(server)
    for (const [name, html] of Object.entries(shown)) {
      const page = parseHtml(html)
      expect(page.documentElement.lang, name).toBe('en')
      expect(page.body.textContent, name).not.toMatch(/senha|código|sessão|moderação|Entrar|Sair|nome/i)
    }
    expect(openHtml(shown['sign-in']).querySelector('h1')?.textContent).toBe('Sign in to moderation')
  })

  test('says that its store is away, and tells nothing of who tried', async () => {
    server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1' } })
    mkdirSync(server.dataDir, { recursive: true })
    writeFileSync(join(server.dataDir, 'comments.db'), 'garbage '.repeat(1000))
    const answer = await postToDesk(server, 'sign-in', { name: 'Ana Prado', password: 'uma senha qualquer' })
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '10'])
    expect(openHtml(answer.text).querySelector('[role=alert]')?.textContent).toContain(
      'Não foi possível consultar as contas agora.',
    )
    expect(server.output()).toContain('cannot reach its store')
    expect(server.output()).not.toMatch(/Ana Prado|uma senha/)
    expect((await send(server, '/moderation')).status).toBe(303)
    expect((await send(server, '/moderation', { headers: { cookie: 'prelo-session=x' } })).status).toBe(503)
  })
})
