type Job = { key: string; start: () => void }

/**
 * Does jobs a few at a time. Jobs that somebody waits for come first; asking again for a job that has not ended
 * gives the same promise, and moves it forward if it only waited to be made ahead.
 */
export class EncodingQueue<T> {
  private readonly promises = new Map<string, Promise<T>>()
  private readonly urgent: Job[] = []
  private readonly ahead: Job[] = []
  private running = 0

  /** @param lanes how many jobs may be under way at once */
  constructor(private readonly lanes: number) {}

  /** How many jobs wait that nobody asked for yet. */
  get waitingAhead(): number {
    return this.ahead.length
  }

  run(key: string, work: () => Promise<T>, { isUrgent }: { isUrgent: boolean }): Promise<T> {
    const known = this.promises.get(key)
    if (known) {
      if (isUrgent) this.hurry(key)
      return known
    }
    const promise = new Promise<void>((start) => (isUrgent ? this.urgent : this.ahead).push({ key, start }))
      .then(work)
      .finally(() => this.ended(key))
    this.promises.set(key, promise)
    this.next()
    return promise
  }

  private hurry(key: string): void {
    const at = this.ahead.findIndex((job) => job.key === key)
    if (at >= 0) this.urgent.push(...this.ahead.splice(at, 1))
  }

  private ended(key: string): void {
    this.promises.delete(key)
    this.running -= 1
    this.next()
  }

  private next(): void {
    if (this.running >= this.lanes) return
    const job = this.urgent.shift() ?? this.ahead.shift()
    if (!job) return
    this.running += 1
    job.start()
  }
}
