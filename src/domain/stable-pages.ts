/** Entries on one page of a list. */
export const entriesPerPage = 20

/** One page of a list whose older pages never shift. */
export type StablePage = {
  /** Its entries, counted from the oldest one of the list. */
  offset: number
  limit: number
  /** Number of the page; the newest one has none in its address, and counts as `pages` + 1 here. */
  n: number
  /** How many older pages there are. */
  pages: number
}

/**
 * Older pages are counted from the oldest entry and are full, so a new entry shifts none of them; the newest page
 * has between one and two pages' worth.
 *
 * @param n number of an older page, from 1; the newest page when not given
 * @param size entries on an older page
 * @returns `undefined` when there is no such page
 */
export function stablePage(count: number, n?: number, size = entriesPerPage): StablePage | undefined {
  const pages = Math.max(0, Math.floor(count / size) - 1)
  if (n !== undefined && !(n >= 1 && n <= pages)) return undefined
  const number = n ?? pages + 1
  const offset = (number - 1) * size
  return { offset, limit: n === undefined ? count - offset : size, n: number, pages }
}

/** The page number in an address; `undefined` for what is none, such as `0`, `-1`, `007` and `1e3`. */
export function pageNumberIn(text: string): number | undefined {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined
}

/** Numbers worth a link beside page `n` of `last`, the greatest first: both ends and the neighbours. */
export function pageWindow(n: number, last: number): number[] {
  const wanted = [last, n + 1, n, n - 1, 1].filter((page) => page >= 1 && page <= last)
  return [...new Set(wanted)].sort((a, b) => b - a)
}
