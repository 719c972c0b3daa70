import type { Article } from './article.ts'

/**
 * When readers were last told something new by an article: published, updated or corrected. A date to come
 * does not count, but for that of a scheduled article.
 */
export function lastChange(
  { date, updated, corrections }: Pick<Article, 'date' | 'updated' | 'corrections'>,
  now: Date,
): Date {
  const told = [date, updated ?? date, ...corrections.map((correction) => correction.date)]
  const past = told.map((one) => one.getTime()).filter((time) => time <= now.getTime())
  return new Date(Math.max(date.getTime(), ...past))
}
