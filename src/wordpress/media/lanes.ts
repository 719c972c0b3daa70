/** Does pieces of work a few at a time, in the order in which they came. */
export class Lanes {
  private readonly waiting: (() => void)[] = []

  /** @param free how many may be under way at once */
  constructor(private free: number) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1
    else await new Promise<void>((start) => this.waiting.push(start))
    try {
      return await work()
    } finally {
      const next = this.waiting.shift()
      if (next) next()
      else this.free += 1
    }
  }
}
