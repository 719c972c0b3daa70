/** An instant as WordPress keeps it: in the site's own time, and in UTC. */
export type OldDate = {
  /** As front matter has it, with the offset where that is known: `2019-05-09T14:30:00-03:00`. */
  written: string
  /** The same without its offset, which tells a time zone from another. */
  local: string
  /** In minutes east of Greenwich; `undefined` where the export has no UTC. */
  offset: number | undefined
}

const pattern = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)$/

/**
 * Reads `wp:post_date` and `wp:post_date_gmt`, both as `2019-05-09 14:30:00`. Drafts have zeros for UTC.
 * `undefined` when there is no such day.
 */
export function oldDate(local = '', utc = ''): OldDate | undefined {
  const [own, universal] = [instantOf(local), instantOf(utc)]
  if (own === undefined) return universal === undefined ? undefined : dated(universal, 0)
  const offset = universal === undefined ? undefined : Math.round((own - universal) / 60_000)
  const isOffset = offset !== undefined && offset >= -12 * 60 && offset <= 14 * 60
  return dated(own, isOffset ? offset : undefined)
}

/** A date as `pubDate` has it, by RFC 822. */
export function publishedDate(text = ''): OldDate | undefined {
  const instant = Date.parse(text.trim())
  return isReadable(instant) && instant > 0 ? dated(instant, 0) : undefined
}

/** In milliseconds, as if it were UTC. */
function instantOf(text: string): number | undefined {
  const [, day, time] = pattern.exec(text.trim()) ?? []
  if (day === undefined || day.startsWith('0000')) return undefined
  const instant = Date.parse(`${day}T${time}Z`)
  // 31 February would become 3 March.
  return isReadable(instant) && new Date(instant).toISOString().startsWith(day) ? instant : undefined
}

/** Years have four digits here. */
function isReadable(instant: number): boolean {
  return Math.abs(instant) <= 8.64e15 && /^\d{4}-/.test(new Date(instant).toISOString())
}

function dated(instant: number, offset: number | undefined): OldDate {
  const local = new Date(instant).toISOString().slice(0, 19)
  return { written: local + (offset === undefined ? '' : offsetText(offset)), local, offset }
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
