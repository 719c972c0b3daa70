import type { Wired } from '../../wiring.ts'
import { MailWorker } from './mail-worker.ts'
import { smtpSender } from './send-letter.ts'

/** Sends the outbox's mails for as long as the server runs; without SMTP_URL there are none. */
export function startMails(wired: Wired, log: (line: string) => void): void {
  const { SMTP_URL } = wired.env
  if (SMTP_URL === undefined) return
  const worker = new MailWorker(wired, smtpSender(SMTP_URL), log)
  // Next ends the process once all requests are answered; until then no other mail is begun.
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => worker.stop())
  void worker.run()
}
