import type { OldDate } from './old-date.ts'
import type { OldPost } from './old-post.ts'

/** For posts without a date that of the one with the number before: WordPress counts up. The same in each run. */
export function datesBefore(posts: readonly OldPost[]): Map<number, OldDate> {
  const inOrder = [...posts].sort((a, b) => a.id - b.id)
  const dates = new Map<number, OldDate>()
  let last = inOrder.find(({ date }) => date)?.date
  for (const { id, date } of inOrder) {
    last = date ?? last
    if (last) dates.set(id, last)
  }
  return dates
}
