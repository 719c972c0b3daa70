import { tz } from '@date-fns/tz'
import { parseISO } from 'date-fns/parseISO'
import type { OldDate } from './old-date.ts'

/** Where a paper in a language is most likely made, when several zones have had the same hours. */
const likely: readonly (readonly [language: RegExp, zones: readonly string[]])[] = [
  [/^pt-PT/i, ['Europe/Lisbon', 'Atlantic/Azores']],
  [
    /^pt/i,
    ['Sao_Paulo', 'Fortaleza', 'Recife', 'Manaus', 'Cuiaba', 'Rio_Branco'].map((city) => `America/${city}`),
  ],
  [/^en-GB/i, ['Europe/London']],
  [/^en/i, ['New_York', 'Chicago', 'Denver', 'Los_Angeles', 'Toronto'].map((city) => `America/${city}`)],
]

/** Zones that most people live in, before the many that have had the same hours. */
const common = [
  'UTC',
  'Europe/London',
  'Europe/Paris',
  'Europe/Madrid',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Asia/Tokyo',
]

/** So many dates tell all summers that a zone has had. */
const mostDates = 200

/**
 * The time zone that a site was in: exports do not say it, but its offsets over the years do. The one that explains
 * most of them; of several, the one that the language makes most likely.
 */
export function guessTimeZone(dates: readonly OldDate[], language: string): string {
  const preferred = likely.find(([pattern]) => pattern.test(language))?.[1] ?? []
  const known = dates.filter(({ offset }) => offset !== undefined)
  const step = Math.max(1, Math.floor(known.length / mostDates))
  const sample = known.filter((_, index) => index % step === 0)
  const zones = [...preferred, ...common, ...Intl.supportedValuesOf('timeZone')]
  let best = { zone: 'UTC', misses: Number.POSITIVE_INFINITY }
  for (const zone of zones) {
    const misses = missesOf(zone, sample, best.misses)
    if (misses < best.misses) best = { zone, misses }
  }
  return best.zone
}

/** How many dates a zone does not explain; it is not counted beyond `enough`. */
function missesOf(zone: string, dates: readonly OldDate[], enough: number): number {
  const inZone = { in: tz(zone) }
  let misses = 0
  for (const { local, offset = 0 } of dates) {
    const minutes = -parseISO(local, inZone).getTimezoneOffset()
    if (minutes !== offset) misses += 1
    if (misses >= enough) return misses
  }
  return misses
}
