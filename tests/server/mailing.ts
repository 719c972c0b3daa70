import type { MailServer, Received } from '../builders/a-mail-server.ts'
import { aSubmission } from '../builders/a-submission.ts'
import { alter } from './change.ts'
import { askStore, post, rowsOf } from './send.ts'
import { eventually, freePort, type TestServer } from './test-server.ts'

export type Mailing = { server: TestServer; mails: MailServer }

/** An SMTP address at which nobody answers yet. */
export async function silentAddress(): Promise<{ port: number; url: string }> {
  const port = await freePort()
  return { port, url: `smtp://127.0.0.1:${port}?tls.rejectUnauthorized=false` }
}

/** Posts a comment and gives its id. */
export async function comment(
  server: TestServer,
  own: Parameters<typeof aSubmission>[0] = {},
  headers: Record<string, string> = {},
): Promise<string> {
  const body = own.comment ?? `Texto ${Math.random().toString(36).slice(2)}.`
  const answer = await post(server, aSubmission({ ...own, comment: body }), { headers })
  const row = (await rowsOf(server)).find((candidate) => candidate.body === body)
  if (answer.status !== 303 || !row) throw new Error(`Not taken: ${answer.status} ${answer.text}`)
  return String(row.id)
}

/** The letters to an address, once there are `count` of them. */
export async function lettersTo({ mails }: Mailing, address: string, count = 1): Promise<Received[]> {
  await eventually(async () => mails.to(address).length >= count, 15_000)
  return mails.to(address)
}

/** The path of the page that a letter's link of this purpose leads to. */
export function linkIn(letter: Received | undefined, purpose: 'confirm' | 'unsubscribe'): string {
  const path = `/notifications/${purpose}`
  return new RegExp(`https://jornal\\.example(${path}\\?token=\\S+)`).exec(letter?.mail.text ?? '')?.[1] ?? ''
}

/** The same for what the button of that page does. */
export function actionOf(link: string): string {
  return `/api${link}`
}

/** Makes everything that is noted about mails so much older: time passes. */
export async function age(server: TestServer, minutes: number): Promise<void> {
  const by = minutes * 60_000
  await alter(
    server,
    `update outbox set due_at = due_at - ${by},
      claimed_until = case when claimed_until = 0 then 0 else claimed_until - ${by} end`,
  )
  await alter(server, `update subscriptions set mailed_at = mailed_at - ${by}`)
  await alter(server, `update mail_addresses set asked_at = asked_at - ${by}`)
}

/** A table as it is kept. */
export function table(server: TestServer, name: 'subscriptions' | 'outbox' | 'mail_addresses') {
  return askStore(server, `select * from ${name}`)
}

/** Whether nothing is left to send that is due within the next minutes. */
export async function isQuiet(server: TestServer): Promise<boolean> {
  return (await table(server, 'outbox')).every(({ done_at }) => done_at !== null)
}
