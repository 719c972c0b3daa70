import type { Check } from './check.ts'

/** More than a person writes, though never too much in a minute; the one at hand counts. */
export function manyInAnHour(most: number): Check {
  return (_draft, { evidence }) => {
    const sent = evidence.sentInLastHour + 1
    return sent > most ? { score: 50, reason: 'many-in-an-hour', detail: String(sent) } : undefined
  }
}
