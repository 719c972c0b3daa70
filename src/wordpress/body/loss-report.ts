import type { BodyLoss, BodyLossKind } from '../loss.ts'

/** Collects what did not come over as it was: each kind once per detail. */
export type LossReport = {
  add(kind: BodyLossKind, detail: string): void
  /** In the order in which they came up; what came up more than once says how often. */
  all(): BodyLoss[]
}

/** Longer addresses help nobody, and may be a whole picture (`data:`). */
const longest = 300

export function lossReport(): LossReport {
  const counts = new Map<string, { loss: BodyLoss; count: number }>()
  return {
    add(kind, detail) {
      const short = detail.length > longest ? `${detail.slice(0, longest)}…` : detail
      const known = counts.get(`${kind} ${short}`)
      if (known) known.count += 1
      else counts.set(`${kind} ${short}`, { loss: { kind, detail: short }, count: 1 })
    },
    all: () =>
      [...counts.values()].map(({ loss, count }) =>
        count > 1 ? { ...loss, detail: `${loss.detail} × ${count}`.trim() } : loss,
      ),
  }
}
