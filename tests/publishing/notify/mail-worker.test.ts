import { describe, expect, onTestFinished, test } from 'vitest'
import { notifyToken } from '../../../src/comments/notify/notify-token.ts'
import { SqlNotifyStore } from '../../../src/comments/notify/sql-notify-store.ts'
import { openSqlite } from '../../../src/comments/open-sqlite.ts'
import { SqlCommentStore } from '../../../src/comments/sql-comment-store.ts'
import { readEnv } from '../../../src/config/env.ts'
import type { NewComment } from '../../../src/domain/comment.ts'
import { MailWorker } from '../../../src/publishing/notify/mail-worker.ts'
import { smtpSender } from '../../../src/publishing/notify/send-letter.ts'
import { aMailServer, type MailServer } from '../../builders/a-mail-server.ts'
import { aPaper, now as publishedSince } from '../../builders/a-paper.ts'
import { aCommentFrom, anAnswerTo, secret } from '../../builders/a-subscriber.ts'
import { anArticleFile } from '../../builders/an-article-file.ts'

const [minute, hour] = [60_000, 60 * 60_000]

/** A paper that sends mails to a real server, and a clock that the test moves. */
async function aPress(
  options: Parameters<typeof aMailServer>[0] = {},
  variables: Record<string, string> = {},
  secrets: readonly string[] = [secret],
) {
  const server = await aMailServer(options)
  onTestFinished(() => server.stop())
  const paper = await aPaper({
    'articles/2026/03/chuva.md': anArticleFile({ title: 'Chuva & "vento" <forte>' }),
    'articles/2026/03/rain.md': anArticleFile({ title: 'Rain', lang: 'en' }),
  })
  const db = await openSqlite(paper.dataDir)
  onTestFinished(() => db.destroy())
  const [comments, store] = [new SqlCommentStore(db), new SqlNotifyStore(db)]
  let at = publishedSince
  const lines: string[] = []
  const env = readEnv({ SITE_URL: 'https://jornal.example', SMTP_URL: server.url, ...variables })
  const worker = new MailWorker(
    {
      ...{ env, secret: secrets[0] ?? '', secrets, catalog: paper.catalog, now: () => new Date(at) },
      ...{ comments: async () => comments, notifications: async () => store },
    },
    smtpSender(server.url),
    (line) => lines.push(line),
  )
  const add = async (comment: NewComment, notify = false) => {
    await comments.add({ ...comment, createdAt: new Date(at) }, { notify })
    return comment
  }
  return {
    ...{ server, store, worker, lines, add, paper },
    /** Moves the clock on, and sends what is due then. */
    async sendAfter(milliseconds: number) {
      at += milliseconds
      await worker.round()
    },
    async addConfirmed(email: string, own: Partial<NewComment> = {}) {
      const comment = await add(aCommentFrom(email, own), true)
      await store.confirm(comment.id, new Date(at))
      return comment
    },
  }
}

/** The only letter so far. */
function letterOf(server: MailServer) {
  const [letter, ...others] = server.letters
  if (!letter || others.length > 0) throw new Error(`${server.letters.length} letters have come.`)
  return letter
}

describe('the question whether an address is its author’s', () => {
  test('says what it is about, where to confirm, and how to hear nothing any more', async () => {
    const { server, add, sendAfter } = await aPress()
    const { id } = await add(aCommentFrom('ana@example.com', { name: 'Ana', body: 'Meu texto.' }), true)
    await sendAfter(0)
    const { from, to, mail } = letterOf(server)
    expect([from, to]).toEqual(['noreply@jornal.example', ['ana@example.com']])
    expect(mail.from).toMatchObject({ name: 'Gazeta da Ladeira', address: 'noreply@jornal.example' })
    expect(mail.to).toMatchObject([{ address: 'ana@example.com' }])
    expect(mail.subject).toBe('Confirme seu e-mail: avisos de respostas (Gazeta da Ladeira)')
    const until = publishedSince + 7 * 24 * hour
    const confirm = `https://jornal.example/notifications/confirm?token=${notifyToken(secret, 'confirm', id, until)}`
    const end = `https://jornal.example/notifications/unsubscribe?token=${notifyToken(secret, 'unsubscribe', id)}`
    expect(mail.text?.match(/https?:\S+/g)).toEqual([confirm, end])
    expect(linksOf(mail.html)).toEqual([confirm, end])
    expect(mail.text).toContain('Alguém comentou “Chuva & "vento" <forte>” (Gazeta da Ladeira)')
    expect(mail.html).toContain('“Chuva &#x26; "vento" &#x3C;forte>”')
  })

  test('has nothing in it that a commenter wrote', async () => {
    const { server, add, sendAfter } = await aPress()
    await add(aCommentFrom('vizinha@example.com', { name: 'Zumbido', body: 'Compre zumbidos.' }), true)
    await sendAfter(0)
    expect(letterOf(server).mail.text).toContain('pediu que as respostas')
    expect(JSON.stringify(letterOf(server).mail)).not.toMatch(/zumbido/i)
  })

  test('is in the language of the article', async () => {
    const { server, add, sendAfter } = await aPress()
    await add(aCommentFrom('ana@example.com', { articleId: 'rain' }), true)
    await sendAfter(0)
    const { mail } = letterOf(server)
    expect(mail.subject).toBe('Please confirm your e-mail address: replies (Gazeta da Ladeira)')
    expect(mail.html).toContain('<html lang="en">')
  })
})

describe('a mail about answers', () => {
  test('shows one answer, with the link to it', async () => {
    const { server, add, addConfirmed, sendAfter } = await aPress()
    const ana = await addConfirmed('ana@example.com')
    const { id } = await add(anAnswerTo(ana, { name: 'Bia', body: 'Eu **também** acho.\n\nE você?' }))
    await sendAfter(minute)
    const { mail } = letterOf(server)
    expect(mail.subject).toBe('Nova resposta na sua conversa em “Chuva & "vento" <forte>”')
    const link = `https://jornal.example/articles/chuva#comment-${id}`
    expect(linksOf(mail.html)[0]).toBe(link)
    expect(mail.text).toContain(`Ler e responder:\n${link}`)
    expect(mail.text).toContain('> Eu também acho.\n> E você?')
    expect(mail.html).toContain('<p>Eu também acho.</p><p>E você?</p>')
    expect(mail.text).toMatch(/^Bia, 20 de março de 2026 às 09:00:$/m)
  })

  test('can be ended by mail programs, and tells others that it is no person’s', async () => {
    const { server, addConfirmed, add, sendAfter } = await aPress()
    const ana = await addConfirmed('ana@example.com')
    await add(anAnswerTo(ana))
    await sendAfter(minute)
    const { mail } = letterOf(server)
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value
    const token = notifyToken(secret, 'unsubscribe', ana.id)
    expect(header('list-unsubscribe')).toBe(
      `<https://jornal.example/api/notifications/unsubscribe?token=${token}>`,
    )
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(header('auto-submitted')).toBe('auto-generated')
    expect(header('x-mailer')).toBeUndefined()
  })

  test('is one for all that came within a quarter of an hour', async () => {
    const { server, addConfirmed, add, sendAfter } = await aPress()
    const ana = await addConfirmed('ana@example.com')
    await add(anAnswerTo(ana, { body: 'A primeira.' }))
    await sendAfter(minute)
    await add(anAnswerTo(ana, { name: 'Rui', body: 'A segunda.' }))
    await add(anAnswerTo(ana, { name: 'Eva', body: 'A terceira.' }))
    await sendAfter(14 * minute)
    expect(server.letters).toHaveLength(1)
    await sendAfter(minute)
    expect(server.letters.map(({ mail }) => mail.subject)).toEqual([
      'Nova resposta na sua conversa em “Chuva & "vento" <forte>”',
      '2 novas respostas na sua conversa em “Chuva & "vento" <forte>”',
    ])
    expect(server.letters[1]?.mail.text).toMatch(/Rui,[\s\S]*A segunda\.[\s\S]*Eva,[\s\S]*A terceira\./)
  })

  test('is not sent once its article is not public any more', async () => {
    const { server, addConfirmed, add, sendAfter, paper } = await aPress()
    const ana = await addConfirmed('ana@example.com')
    await add(anAnswerTo(ana))
    paper.remove('articles/2026/03/chuva.md')
    await paper.sync()
    await sendAfter(minute)
    await sendAfter(24 * hour)
    expect(server.attempts()).toBe(0)
  })
})

describe('the mail server', () => {
  test('may be spoken to with a password and encrypted, as its address says', async () => {
    const seen: (string | undefined)[] = []
    const { add, sendAfter, server } = await aPress({
      authOptional: false,
      onAuth: ({ username, password }, _session, done) => {
        seen.push(username, password ?? undefined)
        done(null, { user: username ?? '' })
      },
    })
    await add(aCommentFrom('ana@example.com'), true)
    await sendAfter(0)
    expect(server.letters).toEqual([])
    const withPassword = smtpSender(server.url.replace('//', '//redacao%40jornal.example:p%3Aw%2F@'))
    await withPassword({
      ...{ to: 'ana@example.com', from: { name: 'Gazeta', address: 'a@jornal.example' } },
      ...{ subject: 's', text: 't', html: 'h', messageId: '<x@y>', unsubscribe: 'https://x.example' },
    })
    expect(seen).toEqual(['redacao@jornal.example', 'p:w/'])
    expect(letterOf(server).isEncrypted).toBe(true)
  })

  test('that is away is tried again, longer apart each time, and the mail goes out once', async () => {
    const { server, add, sendAfter, lines } = await aPress()
    const [, port] = /:(\d+)\?/.exec(server.url) ?? []
    await server.stop()
    await add(aCommentFrom('ana@example.com'), true)
    await sendAfter(0)
    await sendAfter(minute)
    expect(lines).toEqual([
      'A mail (confirm) was not taken, attempt 1: ECONNREFUSED CONN. It is tried again in 1 min.',
      'A mail (confirm) was not taken, attempt 2: ECONNREFUSED CONN. It is tried again in 5 min.',
    ])
    const back = await aMailServer({ port: Number(port) })
    onTestFinished(() => back.stop())
    await sendAfter(4 * minute)
    expect(back.letters).toEqual([])
    await sendAfter(minute)
    await sendAfter(24 * hour)
    expect(back.letters.map(({ to }) => to)).toEqual([['ana@example.com']])
  })

  test('that is away for days is given up, and nothing is logged that tells to whom', async () => {
    const { server, add, sendAfter, lines } = await aPress({
      refuse: () => '451 4.3.0 ana@example.com later',
    })
    await add(aCommentFrom('ana@example.com'), true)
    for (let day = 0; day < 10; day++) await sendAfter(24 * hour)
    expect(server.attempts()).toBe(7)
    expect(lines).toHaveLength(7)
    expect(lines[6]).toBe(
      'A mail (confirm) was not taken, attempt 7: EENVELOPE RCPT TO 451 4.3.0. It is not tried again.',
    )
    expect(lines.join()).not.toContain('example.com')
  })

  test('that knows no such address is not asked again, for whatever comment', async () => {
    const { server, add, sendAfter, store } = await aPress({ refuse: () => '550 5.1.1 No such user' })
    const { id } = await add(aCommentFrom('ana@example.com'), true)
    await sendAfter(0)
    await add(aCommentFrom('ana@example.com', { authorKey: 'another' }), true)
    await sendAfter(48 * hour)
    expect(server.attempts()).toBe(1)
    expect((await store.subscription(id)).kind).toBe('ended')
  })

  test('that refuses one letter for what it says gets the next one all the same', async () => {
    const said = ['554 5.7.1 Looks like spam', undefined]
    const { server, add, addConfirmed, sendAfter } = await aPress({ refuseLetter: () => said.shift() })
    const ana = await addConfirmed('ana@example.com')
    await add(anAnswerTo(ana, { body: 'Um.' }))
    await sendAfter(minute)
    await add(anAnswerTo(ana, { body: 'Dois.' }))
    await sendAfter(20 * minute)
    expect(letterOf(server).mail.text).toMatch(/Dois\./)
    expect(letterOf(server).mail.text).not.toMatch(/Um\./)
  })

  test('that will not relay for us does not shut out its readers', async () => {
    let open = false
    const { server, add, sendAfter } = await aPress({
      refuse: () => (open ? undefined : '554 5.7.1 Relay access denied'),
    })
    await add(aCommentFrom('ana@example.com'), true)
    await sendAfter(0)
    open = true
    await sendAfter(minute)
    expect(server.to('ana@example.com')).toHaveLength(1)
  })

  test('finds in a mail that is sent once more the Message-ID of its subscriber and first answer', async () => {
    const said = ['451 4.3.0 Later', undefined]
    const { server, addConfirmed, add, sendAfter } = await aPress({ refuseLetter: () => said.shift() })
    const ana = await addConfirmed('ana@example.com')
    const { id } = await add(anAnswerTo(ana))
    await sendAfter(minute)
    await sendAfter(minute)
    expect(letterOf(server).mail.messageId).toBe(`<notice.${ana.id}.${id}@jornal.example>`)
  })
})

test('mails come from the address that the operator gives', async () => {
  const { server, add, sendAfter } = await aPress({}, { MAIL_FROM: 'redacao@gazeta.example' })
  await add(aCommentFrom('ana@example.com'), true)
  await sendAfter(0)
  expect(letterOf(server).from).toBe('redacao@gazeta.example')
  expect(letterOf(server).mail.from?.address).toBe('redacao@gazeta.example')
})

test('mails that waited when the secret was changed still find their way', async () => {
  const { server, add, sendAfter } = await aPress({}, {}, ['a-new-secret-of-more-than-32-characters', secret])
  await add(aCommentFrom('ana@example.com'), true)
  await sendAfter(0)
  expect(letterOf(server).to).toEqual(['ana@example.com'])
})

function linksOf(html = ''): string[] {
  return [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
}
