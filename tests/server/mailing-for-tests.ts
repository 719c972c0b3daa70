import { afterAll, beforeAll } from 'vitest'
import { aMailServer } from '../builders/a-mail-server.ts'
import type { Mailing } from './mailing.ts'
import { startTestServer } from './test-server.ts'

/** A paper that sends its mails to a real server of this machine, for all tests of a file. */
export function mailingForTests(env: Record<string, string> = {}): Mailing {
  const mailing = {} as Mailing

  beforeAll(async () => {
    mailing.mails = await aMailServer()
    const settings = { SITE_URL: 'https://jornal.example', SMTP_URL: mailing.mails.url }
    mailing.server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1', ...settings, ...env } })
  })

  afterAll(async () => {
    await mailing.server.stop()
    await mailing.mails.stop()
  })

  return mailing
}
