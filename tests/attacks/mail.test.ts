import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { notifyToken } from '../../src/comments/notify/notify-token.ts'
import { actionOf, age, comment, isQuiet, lettersTo, linkIn, table } from '../server/mailing.ts'
import { mailingForTests } from '../server/mailing-for-tests.ts'
import { post, rowsOf, send } from '../server/send.ts'
import { eventually } from '../server/test-server.ts'

const mailing = mailingForTests()

const secret = () => readFileSync(join(mailing.server.dataDir, 'secret'), 'utf8').trim()
const stateOf = async (id: string) => {
  const row = (await table(mailing.server, 'subscriptions')).find(({ comment_id }) => comment_id === id)
  return row && { confirmed: row.confirmed_at !== null, ended: row.ended_at !== null }
}
const act = (path: string, headers: Record<string, string> = {}) =>
  send(mailing.server, path, { method: 'POST', headers })

/** A subscription that waits for its owner's click, with the links of the mail that asks for it. */
async function asked(email: string, headers: Record<string, string> = {}) {
  const id = await comment(mailing.server, { email, notify: '1' }, headers)
  const [letter] = await lettersTo(mailing, email)
  return { id, letter, confirm: linkIn(letter, 'confirm'), end: linkIn(letter, 'unsubscribe') }
}

/** The letter that brings those to an address to `count`: the one about answers that came in between. */
async function told(email: string, count: number) {
  await age(mailing.server, 15)
  return (await lettersTo(mailing, email, count))[count - 1]
}

/** Waits until there is nothing that could still be sent. */
async function settled(): Promise<void> {
  await age(mailing.server, 2)
  await eventually(async () => isQuiet(mailing.server), 15_000)
}

describe('26. what mail filters and browsers fetch by themselves', () => {
  test.each(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])(
    '%s neither confirms nor ends anything, on a page or on what its button does',
    async (method) => {
      const { id, confirm, end } = await asked(`${method.toLowerCase()}@example.com`)
      for (const path of [confirm, end]) {
        await send(mailing.server, path, { method })
        const { status, headers } = await send(mailing.server, actionOf(path), { method })
        if (method === 'GET' || method === 'HEAD') expect([status, headers.location]).toEqual([303, path])
        else expect([status, headers.allow]).toEqual([405, 'GET, HEAD, POST'])
      }
      expect(await stateOf(id)).toEqual({ confirmed: false, ended: false })
      await act(actionOf(confirm))
      await send(mailing.server, actionOf(end), { method })
      expect(await stateOf(id)).toEqual({ confirmed: true, ended: false })
    },
  )

  test('another site cannot press the buttons', async () => {
    const { id, confirm } = await asked('de-fora@example.com')
    const { status } = await act(actionOf(confirm), { origin: 'https://mal.example' })
    expect([status, await stateOf(id)]).toEqual([403, { confirmed: false, ended: false }])
    const fetched = await act(actionOf(confirm), { 'sec-fetch-site': 'cross-site' })
    expect([fetched.status, await stateOf(id)]).toEqual([403, { confirmed: false, ended: false }])
  })
})

describe('27. links and redirects', () => {
  const lies = {
    'x-forwarded-host': 'mal.example',
    'x-forwarded-proto': 'https',
    forwarded: 'host=mal.example',
  }

  test('of mails are from SITE_URL, whatever a client says that the host is', async () => {
    const { letter } = await asked('links@example.com', { host: 'mal.example', ...lies })
    const unsubscribe = letter?.mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value
    const all = `${letter?.mail.text} ${letter?.mail.html} ${unsubscribe}`
    const links = all.match(/https?:\/\/[^\s/>"]+/g) ?? []
    expect(links.length).toBeGreaterThan(5)
    expect([...new Set(links)]).toEqual(['https://jornal.example'])
    expect(letter?.mail.messageId).toMatch(/@jornal\.example>$/)
  })

  test('of answers stay on our own pages', async () => {
    const { confirm } = await asked('volta@example.com')
    const answer = await act(`${actionOf(confirm)}&from=page&returnTo=//mal.example`, lies)
    expect([answer.status, answer.headers.location]).toEqual([303, confirm])
    const odd = await act('/api/notifications/confirm?token=//mal.example%0d%0aX:y&from=page', lies)
    expect(odd.headers.location).toBe('/notifications/confirm?token=%2F%2Fmal.example%0D%0AX%3Ay')
  })
})

describe('48. an e-mail address is nobody’s identity', () => {
  test('what its owner confirmed in one browser does not hold for whoever types it in another', async () => {
    const email = 'dona@example.com'
    const { confirm } = await asked(email)
    await act(actionOf(confirm))
    const forged = await comment(mailing.server, { name: 'Impostora', email, notify: '1' })
    expect(await stateOf(forged)).toEqual({ confirmed: false, ended: false })
    const answered = await comment(mailing.server, { parent: forged, name: 'Bia' })
    await settled()
    expect((await rowsOf(mailing.server)).some(({ id }) => id === answered)).toBe(true)
    expect(mailing.mails.to(email)).toHaveLength(1)
  })

  test('whoever types it learns nothing of what others did with it', async () => {
    const email = 'sabida@example.com'
    const { confirm } = await asked(email)
    await act(actionOf(confirm))
    const answers = await Promise.all(
      [email, 'nova@example.com'].map((address) =>
        post(
          mailing.server,
          {
            ...{ article: 'errar-em-publico', name: 'Ana', comment: `De ${address.length}`, notify: true },
            email: address,
          },
          { as: 'json' },
        ),
      ),
    )
    const shapes = answers.map(({ status, text }) => [status, Object.keys(JSON.parse(text)).sort()])
    expect(shapes[0]).toEqual(shapes[1])
    expect(JSON.stringify(answers.map(({ text }) => text))).not.toMatch(/confirm|subscri|notify|example\.com/)
  })
})

describe('51. what a commenter types stays text in a mail', () => {
  const payload = 'Veja <a href="https://isca.example">aqui</a> <img src="https://isca.example/x.png">'

  test('a name with line ends and headers in it makes no header', async () => {
    const { id, confirm } = await asked('cabecalho@example.com')
    await act(actionOf(confirm))
    const name = 'Bia\r\nBcc: vitima@example.com\r\n\r\n<script>alert(1)</script>'
    const answer = await post(mailing.server, {
      ...{ article: 'errar-em-publico', name, comment: 'Cabeçalhos.', parent: id },
    })
    expect(answer.status).toBe(303)
    const letter = await told('cabecalho@example.com', 2)
    const [head = ''] = (letter?.source ?? '').split('\r\n\r\n')
    expect(head.match(/^Subject:/gim)).toHaveLength(1)
    expect(head).not.toMatch(/^bcc:/im)
    expect(letter?.to).toEqual(['cabecalho@example.com'])
    expect(letter?.mail.html).not.toContain('<script')
    expect(mailing.mails.to('vitima@example.com')).toEqual([])
  })

  test('no link and no picture comes from a comment, and HTML is shown as it was typed', async () => {
    const { id, confirm } = await asked('texto@example.com')
    await act(actionOf(confirm))
    await comment(mailing.server, { parent: id, name: 'isca.example', comment: payload })
    const letter = await told('texto@example.com', 2)
    const html = letter?.mail.html ?? ''
    expect(html).not.toMatch(/<img|<script|<[^>]*(?:src|style)=/)
    const targets = [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href = '']) => new URL(href).origin)
    expect([...new Set(targets)]).toEqual(['https://jornal.example'])
    expect(`${html}${letter?.mail.text}`).not.toMatch(/https?:\/\/isca|www\.isca|isca\.example/)
    expect(letter?.mail.text).toContain('Veja <a href="[link]')
  })

  test.each([
    'vitima@example.com, outra@example.com',
    'Ana <ana@example.com>',
    'ana@example.com\r\nBcc: b@example.com',
    '"ana@example.com"@example.com',
    'ana@example.com>',
    '@example.com',
  ])('%j is no address to write to', async (email) => {
    const before = mailing.mails.letters.length
    const answer = await post(mailing.server, {
      ...{ article: 'errar-em-publico', name: 'Ana', comment: `Para ${email}`, email, notify: '1' },
    })
    expect(answer.status).toBe(422)
    await settled()
    expect(mailing.mails.letters).toHaveLength(before)
  })
})

describe('52. somebody else’s address', () => {
  test('gets one question a day, and nothing else until its owner clicks', async () => {
    const email = 'vizinha@example.com'
    const { id } = await asked(email)
    for (let n = 0; n < 3; n++) {
      const other = await comment(mailing.server, { email, notify: '1', name: 'Importuno' })
      await comment(mailing.server, { parent: other })
    }
    await comment(mailing.server, { parent: id })
    await settled()
    await age(mailing.server, 23 * 60)
    await comment(mailing.server, { email, notify: '1' })
    await settled()
    expect(mailing.mails.to(email)).toHaveLength(1)
  })

  test('is told nothing that the importunate wrote', async () => {
    const email = 'sossego@example.com'
    await comment(mailing.server, { email, notify: '1', name: 'Zumbido', comment: 'Recado do Zumbido.' })
    const [letter] = await lettersTo(mailing, email)
    expect(`${letter?.mail.text}${letter?.mail.html}${letter?.mail.subject}`).not.toMatch(/zumbido/i)
  })

  test('is never written to again once its owner says so', async () => {
    const email = 'nunca-mais@example.com'
    const { end } = await asked(email)
    await act(`${actionOf(end)}&scope=all`)
    await age(mailing.server, 48 * 60)
    await comment(mailing.server, { email, notify: '1' })
    await settled()
    expect(mailing.mails.to(email)).toHaveLength(1)
  })

  test('and client’s address, and moderators’ links, are in no mail about an answer', async () => {
    const { id, confirm } = await asked('leitora@example.com')
    await act(actionOf(confirm))
    const headers = { 'x-forwarded-for': '10.9.8.7' }
    const own = { parent: id, email: 'segredo-da-bia@example.com', comment: 'Sou a Bia.' }
    await comment(mailing.server, own, headers)
    const letter = await told('leitora@example.com', 2)
    expect(letter?.mail.text).toContain('Sou a Bia.')
    expect(letter?.source).not.toMatch(/10\.9\.8\.7|segredo-da-bia|\/moderation/)
    expect(letter?.mail.text).not.toMatch(/10\.9\.8\.7|segredo-da-bia|moderation/)
  })
})

describe('53. a token', () => {
  test('tells nothing but an id, and when it ends', async () => {
    const { id, confirm, end } = await asked('ficha@example.com')
    expect(confirm).toMatch(new RegExp(`token=${id}\\.[0-9a-z]{6}\\.[\\w-]{43}$`))
    expect(end).toMatch(new RegExp(`token=${id}\\.0\\.[\\w-]{43}$`))
  })

  test('does what it is for, and nothing else', async () => {
    const { id, confirm, end } = await asked('proposito@example.com')
    const swapped = [
      actionOf(confirm).replace('/confirm?', '/unsubscribe?'),
      actionOf(end).replace('/unsubscribe?', '/confirm?'),
    ]
    for (const path of swapped) expect((await act(path)).status).toBe(404)
    expect(await stateOf(id)).toEqual({ confirmed: false, ended: false })
    const token = end.split('=')[1]
    const held = `/articles/errar-em-publico/held/${id}?token=${token}`
    expect((await send(mailing.server, held)).status).toBe(404)
  })

  test('of one comment does not open another', async () => {
    const [one, two] = [await asked('um@example.com'), await asked('dois@example.com')]
    const [, , mac] = (one.end.split('=')[1] ?? '').split('.')
    const forged = `/api/notifications/unsubscribe?token=${two.id}.0.${mac}`
    expect((await act(forged)).status).toBe(404)
    expect(await stateOf(two.id)).toEqual({ confirmed: false, ended: false })
  })

  test('that confirms ends after a week', async () => {
    const { id } = await asked('tarde@example.com')
    const late = notifyToken(secret(), 'confirm', id, Date.now() - 1000)
    expect((await act(`/api/notifications/confirm?token=${late}`)).status).toBe(410)
    expect((await send(mailing.server, `/notifications/confirm?token=${late}`)).status).toBe(410)
    expect(await stateOf(id)).toEqual({ confirmed: false, ended: false })
  })

  test('that was used brings nothing back', async () => {
    const { id, confirm, end } = await asked('usada@example.com')
    for (const path of [confirm, end, confirm]) await act(actionOf(path))
    expect(await stateOf(id)).toEqual({ confirmed: true, ended: true })
  })

  test.each(['', 'x', '..', '%00', `${'a'.repeat(4000)}`, 'a.zzzzzzzzzzzz.b', 'x&token=y'])(
    'that is none (%#) is not found',
    async (token) => {
      for (const purpose of ['confirm', 'unsubscribe']) {
        expect((await act(`/api/notifications/${purpose}?token=${token}`)).status).toBe(404)
        expect((await send(mailing.server, `/notifications/${purpose}?token=${token}`)).status).toBe(404)
      }
    },
  )
})

test('56. nothing that the server logs tells an address', () => {
  expect(mailing.mails.letters.length).toBeGreaterThan(10)
  expect(mailing.server.output()).not.toMatch(/@example\.com|token=/)
})
