import { availableParallelism, cpus, release, totalmem, type } from 'node:os'

/** The value below which so many percent of the others are. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}

/** The median, and how far the others are from it: "12.0 (11.4–13.9)". */
export function spread(values: readonly number[], digits = 0): string {
  const [least, middle, most] = [0, 50, 100].map((percent) => percentile(values, percent).toFixed(digits))
  return values.length > 1 ? `${middle} (${least}–${most})` : `${middle}`
}

/** What the figures were measured on. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  return `${model}, ${availableParallelism()} cores, ${memory}, ${type()} ${release()}, Node ${process.versions.node}`
}
