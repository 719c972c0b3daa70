import { setTimeout as sleep } from 'node:timers/promises'
import type { Delivery, Mail } from '../../comments/notify/notify-store.ts'
import type { Wired } from '../../wiring.ts'
import { composeMail } from './compose-mail.ts'
import { mailFault } from './mail-fault.ts'
import type { SendLetter } from './send-letter.ts'

/** Minutes to wait after each attempt; after the last one a mail is given up. */
const waits = [1, 5, 30, 120, 480, 1440]

/** Milliseconds between two looks into the outbox. */
const pause = 2000

const hour = 60 * 60_000

type Needs = Pick<Wired, 'catalog' | 'comments' | 'env' | 'notifications' | 'now' | 'secret' | 'secrets'>

/**
 * Sends what is in the outbox, one mail after the other. Several servers may do so at once: each mail is claimed
 * first. A server that ends between sending and saying so sends again after the claim is over, under the same
 * Message-ID.
 */
export class MailWorker {
  private readonly ending = new AbortController()
  private forgotten = 0
  private lastFault = ''

  constructor(
    private readonly wired: Needs,
    private readonly send: SendLetter,
    private readonly log: (line: string) => void,
  ) {}

  /** Runs until `stop`; never rejects. */
  async run(): Promise<void> {
    while (!this.ending.signal.aborted) {
      await this.round().then(
        () => this.noteFault(''),
        (error) => this.noteFault(String(error)),
      )
      await sleep(pause, undefined, { ref: false, signal: this.ending.signal }).catch(() => undefined)
    }
  }

  /** Begins no other mail. */
  stop(): void {
    this.ending.abort()
  }

  /** Sends everything that is due. */
  async round(): Promise<void> {
    const store = await this.wired.notifications()
    while (!this.ending.signal.aborted) {
      const mail = await store.next(this.wired.now())
      if (!mail) break
      await store.settle(mail, await this.deliver(mail), this.wired.now())
    }
    const now = this.wired.now()
    if (now.getTime() - this.forgotten < hour) return
    this.forgotten = now.getTime()
    await store.forgetOld(now)
  }

  private async deliver(mail: Mail): Promise<Delivery> {
    try {
      const letter = await composeMail(mail, this.wired)
      if (!letter) return { kind: 'failed', fault: 'article not public', again: undefined }
      await this.send(letter)
      return { kind: 'sent' }
    } catch (error) {
      return this.deliveryAfter(error, mail)
    }
  }

  private deliveryAfter(error: unknown, { kind, attempt }: Mail): Delivery {
    const { kind: whose, fault } = mailFault(error)
    const wait = whose === 'server' ? waits[attempt - 1] : undefined
    const outlook = wait === undefined ? 'It is not tried again.' : `It is tried again in ${wait} min.`
    this.log(`A mail (${kind}) was not taken, attempt ${attempt}: ${fault}. ${outlook}`)
    if (whose === 'address') return { kind: 'refused', fault }
    const again = wait === undefined ? undefined : new Date(this.wired.now().getTime() + wait * 60_000)
    return { kind: 'failed', fault, again }
  }

  /** The same fault is told once, not every two seconds. */
  private noteFault(fault: string): void {
    if (fault !== '' && fault !== this.lastFault) this.log(`Mails wait: ${fault}`)
    this.lastFault = fault
  }
}
