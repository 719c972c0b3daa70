/** What is needed of a connection that writes. */
type Writing = { exec(sql: string): unknown }

/** Transactions that are committed together at most: their authors wait for the last of them. */
const most = 64

type Waiting = { done: () => void; failed: (error: unknown) => void }

/**
 * Takes the turns of those who write with one connection, and commits together what came within one turn of the event
 * loop. Each transaction is a savepoint of the group's, so that one that fails takes nothing of the others along. None is
 * done before the group is on the disk, for which nobody else waits: the driver is synchronous, and a commit that waited
 * would stop the whole server. Between two groups others can write, such as commands.
 */
export class CommitGroups {
  /** Those who come while a group is at work are the next one. */
  private line: (() => void)[] = []
  private group: (() => void)[] = []
  private isAtWork = false
  private isOpen = false
  private locked: { error: unknown } | undefined
  private waiting: Waiting[] = []

  /** @param toDisk done when what has been committed before the call is on the disk */
  constructor(
    private readonly connection: Writing,
    private readonly toDisk: () => Promise<void>,
  ) {}

  /** Waits for the turn, and begins a transaction. */
  async begin(): Promise<void> {
    await this.turn()
    try {
      this.open()
      this.connection.exec('savepoint one')
    } catch (error) {
      this.giveUp(error)
      this.pass()
      throw error
    }
  }

  /** Where somebody else writes, each attempt takes a while, in which nothing else happens: a group makes one. */
  private open(): void {
    if (this.isOpen) return
    if (this.locked) throw this.locked.error
    try {
      this.connection.exec('begin immediate')
      this.isOpen = true
    } catch (error) {
      this.locked = { error }
      throw error
    }
  }

  /** Passes the turn on, and is done when the transaction is on the disk. */
  async commit(): Promise<void> {
    try {
      this.connection.exec('release one')
    } catch (error) {
      this.giveUp(error)
      this.pass()
      throw error
    }
    const done = new Promise<void>((resolve, reject) => {
      this.waiting.push({ done: resolve, failed: reject })
    })
    this.pass()
    return done
  }

  /** Takes back what the transaction wrote, and passes the turn on. */
  rollback(): void {
    try {
      this.connection.exec('rollback to one')
      this.connection.exec('release one')
    } catch (error) {
      // Some errors end all of it, as a full disk does.
      this.giveUp(error)
    }
    this.pass()
  }

  /** Waits for the turn, and commits all before: for what can be in no group. To be let go of. */
  async hold(): Promise<void> {
    await this.turn()
    this.flush()
  }

  letGo(): void {
    this.pass()
  }

  private turn(): Promise<void> {
    if (this.line.length === 0 && !this.isAtWork) setImmediate(() => this.start())
    return new Promise((resolve) => this.line.push(resolve))
  }

  private start(): void {
    this.isAtWork = true
    this.locked = undefined
    this.group = this.line.splice(0, most)
    this.pass()
  }

  private pass(): void {
    const next = this.group.shift()
    if (next) next()
    else this.end()
  }

  /** The next group begins when this one is on the disk: those who come meanwhile are committed together. */
  private async end(): Promise<void> {
    await this.flush()
    this.isAtWork = false
    if (this.line.length > 0) setImmediate(() => this.start())
  }

  /** @returns when what was committed is on the disk, or is not going to be; those who wait have been told then */
  private flush(): Promise<void> | undefined {
    if (!this.isOpen) return undefined
    try {
      this.connection.exec('commit')
    } catch (error) {
      this.giveUp(error)
      return undefined
    }
    this.isOpen = false
    const written = this.waiting.splice(0)
    const tell = (each: (one: Waiting) => void) => {
      for (const one of written) each(one)
    }
    return this.toDisk().then(
      () => tell(({ done }) => done()),
      (error) => tell(({ failed }) => failed(error)),
    )
  }

  /** Nothing of the group was kept. */
  private giveUp(error: unknown): void {
    if (this.isOpen) {
      this.isOpen = false
      try {
        this.connection.exec('rollback')
      } catch {
        // It is rolled back already.
      }
    }
    for (const { failed } of this.waiting.splice(0)) failed(error)
  }
}
