import type { Env } from '../../config/env.ts'
import { smtpFault } from '../../publishing/notify/send-letter.ts'
import { error, type Finding, ok } from './finding.ts'

/** Whether the mail server takes us; sends nothing. */
export async function checkMail({ SMTP_URL }: Env): Promise<Finding[]> {
  if (SMTP_URL === undefined) return [ok('SMTP_URL is not set: nobody is offered mails.')]
  const { host } = new URL(SMTP_URL)
  const fault = await smtpFault(SMTP_URL)
  if (fault === undefined) return [ok(`The mail server ${host} takes us.`)]
  return [
    error(
      `The mail server ${host} does not take us (${fault}).`,
      'Look at SMTP_URL; mails wait until it does.',
    ),
  ]
}
