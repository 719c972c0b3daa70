import type { Statements } from './open-catalog.ts'

/**
 * Counts what comes into lists, and writes the counts when it is told to, within the transaction of whoever calls:
 * of some hundreds of articles that are written together, most are of the same few months. What leaves a list is
 * counted by triggers, so these have to be written before.
 */
export class MonthCounts {
  private readonly come = new Map<string, number>()

  constructor(private readonly statements: Statements) {}

  add(kind: string, slug: string, month: string): void {
    const key = `${kind}\0${slug}\0${month}`
    this.come.set(key, (this.come.get(key) ?? 0) + 1)
  }

  save(): void {
    const count = this.statements.get(
      `insert into months values (?, ?, ?, ?)
         on conflict (kind, slug, month) do update set n = n + excluded.n`,
    )
    for (const [key, n] of this.come) count.run(...key.split('\0'), n)
    this.come.clear()
  }
}
