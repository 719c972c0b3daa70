import { TZDate, tz } from '@date-fns/tz'
// Each by itself: all of date-fns with its hundred languages takes half a second to load.
import { differenceInYears } from 'date-fns/differenceInYears'
import { format } from 'date-fns/format'
import { isValid } from 'date-fns/isValid'
import { enGB } from 'date-fns/locale/en-GB'
import { ptBR } from 'date-fns/locale/pt-BR'
import { parseISO } from 'date-fns/parseISO'
import { LRUCache } from 'lru-cache'
import type { Locale } from '../domain/site.ts'

const dateFnsLocales = { 'pt-BR': ptBR, en: enGB } satisfies Record<Locale, unknown>

/** How a date or date-time may be written; whether there is such a day is another question. */
export const datePattern =
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * An ISO 8601 date or date-time as an instant; without an offset it is in `timeZone`.
 * `undefined` for anything else, and for days that do not exist (31 February).
 */
export function parseDate(text: string, timeZone: string): Date | undefined {
  if (!datePattern.test(text)) return undefined
  // Asking a time zone is most of the work, and this text may have told its offset.
  const zone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text.slice(10)) ? undefined : { in: tz(timeZone) }
  const date = parseISO(text.replace(' ', 'T'), zone)
  return isValid(date) ? new Date(date.getTime()) : undefined
}

/** What was written lately: a page with comments is made again for each new one, and asking for an offset is slow. */
const written = new LRUCache<string, string>({ max: 10_000 })

function inZone(date: Date, pattern: string, timeZone: string, locale?: Locale): string {
  const key = `${date.getTime()} ${timeZone} ${locale} ${pattern}`
  const known = written.get(key)
  if (known !== undefined) return known
  const text = format(new TZDate(date, timeZone), pattern, locale && { locale: dateFnsLocales[locale] })
  written.set(key, text)
  return text
}

/** The instant in ISO 8601 with the offset that the site's time zone has then, for `<time datetime>`. */
export function isoDate(date: Date, timeZone: string): string {
  return inZone(date, "yyyy-MM-dd'T'HH:mm:ssxxx", timeZone)
}

/** The same to the minute, as people write it: `2026-11-24T11:31-03:00`. */
export function isoMinute(date: Date, timeZone: string): string {
  return inZone(date, "yyyy-MM-dd'T'HH:mmxxx", timeZone)
}

/** The instant as RFC 822 writes it, with four digits of the year and the site's offset, as RSS wants it. */
export function rfc822Date(date: Date, timeZone: string): string {
  return inZone(date, 'EEE, dd MMM yyyy HH:mm:ss xx', timeZone, 'en')
}

/** A date as `pattern` (date-fns) in the language of the page and the time zone of the site. */
export function formatDate(date: Date, pattern: string, timeZone: string, locale: Locale): string {
  return inZone(date, pattern, timeZone, locale)
}

/** The month of an instant in the site's time zone, such as "2026-03". */
export function monthOf(date: Date, timeZone: string): string {
  // No zone is further than a day from UTC: in the middle of a month it need not be asked.
  const [day, written] = [date.getUTCDate(), date.toISOString()]
  if (day > 2 && day < 27 && /^\d{4}-/.test(written)) return written.slice(0, 7)
  return inZone(date, 'yyyy-MM', timeZone)
}

/** A month such as "2026-03" as `pattern` (date-fns), beginning with a capital letter. */
export function formatMonth(month: string, pattern: string, locale: Locale): string {
  const text = formatDate(new Date(`${month}-15T12:00:00Z`), pattern, 'UTC', locale)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Whole years from one instant to a later one, by the calendar of the site; both in milliseconds. */
export function yearsBetween(from: number, to: number, timeZone: string): number {
  return Math.max(0, differenceInYears(new TZDate(to, timeZone), new TZDate(from, timeZone)))
}

/** Whether an instant is midnight in the site's time zone, as when an editor wrote a date without a time. */
export function isDayOnly(date: Date, timeZone: string): boolean {
  return inZone(date, 'HH:mm:ss.SSS', timeZone) === '00:00:00.000'
}

/** Whether a text names a time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
