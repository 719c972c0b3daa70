import { createTransport } from 'nodemailer'

/** A mail, ready to be sent. `to` is a single address. */
export type Letter = {
  to: string
  from: { name: string; address: string }
  subject: string
  text: string
  html: string
  messageId: string
  /** Ends mails with one click (RFC 8058); not in mails that somebody has just asked for. */
  unsubscribe?: string
}

/** Hands a letter to the mail server. Rejects when the server does not take it: see `mailFault`. */
export type SendLetter = (letter: Letter) => Promise<void>

/** A server that does not answer must not hold a mail for longer than it is claimed; in milliseconds. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 }

/** Sends through one SMTP server, which gets a connection for each letter. */
export function smtpSender(url: string): SendLetter {
  const transport = createTransport({
    ...{ url, ...patience },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
  return async ({ to, unsubscribe, ...letter }) => {
    await transport.sendMail({
      ...letter,
      // As parts and not as a line, which could name more than one.
      to: { name: '', address: to },
      xMailer: false,
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(unsubscribe !== undefined && {
          'List-Unsubscribe': `<${unsubscribe}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
    })
  }
}

/** Whether a mail server takes us, without sending anything: the code of what is wrong, or nothing. */
export async function smtpFault(url: string): Promise<string | undefined> {
  const short = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 5000 }
  const transport = createTransport({ url, ...short, disableFileAccess: true, disableUrlAccess: true })
  try {
    await transport.verify()
    return undefined
  } catch (fault) {
    const { code, responseCode } = fault as { code?: string; responseCode?: number }
    return [code, responseCode].filter((part) => part !== undefined).join(' ') || 'unknown'
  } finally {
    transport.close()
  }
}
