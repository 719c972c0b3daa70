import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A letter as it came in: what the envelope says, the whole source, and what a mail program makes of it. */
export type Received = { from: string; to: string[]; isEncrypted: boolean; source: string; mail: Email }

export type MailServer = {
  url: string
  /** Letters in the order in which they came. */
  letters: Received[]
  /** Those to one address. */
  to(address: string): Received[]
  /** How many letters were begun, taken or not. */
  attempts(): number
  stop(): Promise<void>
}

type Options = {
  port?: number
  /** What the server says to a recipient instead of taking it, as "550 5.1.1 No such user". */
  refuse?: (address: string) => string | undefined
  /** The same, once it has read a letter. */
  refuseLetter?: () => string | undefined
} & Pick<SMTPServerOptions, 'secure' | 'authOptional' | 'onAuth'>

/** A real SMTP server on this machine; it offers STARTTLS with a certificate that nobody vouches for. */
export async function aMailServer({
  port = 0,
  refuse,
  refuseLetter,
  ...own
}: Options = {}): Promise<MailServer> {
  const letters: Received[] = []
  let attempts = 0
  const server = new SMTPServer({
    ...{ authOptional: true, logger: false, closeTimeout: 100, disableReverseLookup: true },
    onRcptTo({ address }, _session, done) {
      attempts += 1
      done(refusal(refuse?.(address)))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const refused = refusal(refuseLetter?.())
        if (refused) return done(refused)
        const source = Buffer.concat(chunks).toString('latin1')
        const { mailFrom, rcptTo } = session.envelope
        letters.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          isEncrypted: session.secure,
          source,
          mail: await PostalMime.parse(Buffer.concat(chunks)),
        })
        done()
      })
    },
    ...own,
  })
  const listening = server.listen(port, '127.0.0.1')
  await new Promise((resolve) => listening.once('listening', resolve))
  const address = listening.address()
  const open = typeof address === 'object' ? address?.port : undefined
  return {
    url: `smtp://127.0.0.1:${open}?tls.rejectUnauthorized=false`,
    letters,
    to: (address) => letters.filter(({ to }) => to.includes(address)),
    attempts: () => attempts,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function refusal(said: string | undefined): (Error & { responseCode?: number }) | undefined {
  if (said === undefined) return undefined
  const [, code, text] = /^(\d{3}) (.*)$/.exec(said) ?? []
  return Object.assign(new Error(text), { responseCode: Number(code) })
}
