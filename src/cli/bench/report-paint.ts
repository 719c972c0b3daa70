import { percentile } from './measures.ts'
import type { Paint } from './paint-of.ts'
import type { BenchTable } from './report.ts'

/** Runs of our server, and of the same page as a plain file; the latter are none where there is no nginx. */
export type Paints = { ours: readonly Paint[]; plain: readonly Paint[] }

/** How much later than a plain file a page may be seen. */
const allowance = 1.05

const measures = ['fcp', 'lcp', 'tbt', 'load', 'cls'] as const
type Measure = (typeof measures)[number]

export function paintTable({ ours, plain }: Paints): BenchTable {
  const cells = (paints: readonly Paint[]) => measures.map((measure) => spread(paints, measure))
  const ratios = measures.map((measure) => ratio({ ours, plain }, measure))
  const words = ratios.map((value) => (Number.isFinite(value) ? value.toFixed(3) : '–'))
  return {
    title: `Slow 4G and a processor 4 times slower, ms, median of ${ours.length} (min–max)`,
    columns: ['from', 'FCP', 'LCP', 'TBT', 'load event', 'CLS'],
    rows: [
      ['our server', ...cells(ours)],
      ...(plain.length > 0 ? [['plain file, nginx', ...cells(plain)] as const, ['ratio', ...words]] : []),
    ],
  }
}

export function paintFaults(paints: Paints): string[] {
  const late = (['fcp', 'lcp'] as const).filter((measure) => ratio(paints, measure) > allowance)
  const blocked = median(paints.ours, 'tbt')
  // A machine with other work makes every task long, those of a plain file as well.
  const isOurs = blocked > (paints.plain.length > 0 ? median(paints.plain, 'tbt') : 0)
  return [
    ...late.map((measure) => `${measure.toUpperCase()} is more than 5 % later than that of a plain file`),
    ...(isOurs ? [`scripts block the page for ${blocked.toFixed(0)} ms`] : []),
  ]
}

function ratio({ ours, plain }: Paints, measure: Measure): number {
  return plain.length === 0 ? Number.NaN : median(ours, measure) / median(plain, measure)
}

function median(paints: readonly Paint[], measure: Measure): number {
  return percentile(valuesOf(paints, measure), 50)
}

function valuesOf(paints: readonly Paint[], measure: Measure): number[] {
  return paints.map((paint) => paint[measure])
}

function spread(paints: readonly Paint[], measure: Measure): string {
  const values = valuesOf(paints, measure)
  const [middle, least, most] = [percentile(values, 50), Math.min(...values), Math.max(...values)]
  const [a, b, c] = [middle, least, most].map((value) => value.toFixed(measure === 'cls' ? 3 : 0))
  return `${a} (${b}–${c})`
}
