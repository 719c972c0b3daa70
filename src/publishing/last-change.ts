import type { Article } from '../domain/article.ts'

/** When readers were last told something new by an article: published, updated or corrected. Never in the future. */
export function lastChange({ date, updated, corrections }: Article, now: Date): Date {
  const told = [date, updated ?? date, ...corrections.map((correction) => correction.date)]
  const past = told.map((one) => one.getTime()).filter((time) => time <= now.getTime())
  return new Date(Math.max(date.getTime(), ...past))
}
