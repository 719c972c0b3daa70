import type { ParsedArticle } from '../parse-article.ts'
import type { Claims } from './article-facts.ts'

/** What an article claims, in a form that can be sent from one thread to another. */
export function claimsOf({ article, positionOf }: ParsedArticle): Claims {
  const { slug, id, section, authors, draft, date, updated, expires, corrections, series } = article
  const told = [date, updated, ...corrections.map((correction) => correction.date)]
  // Without the key, what says it stands at no place within the file, and that is 1:1.
  const [slugPlace, idPlace] = [positionOf(['slug']), positionOf(['id'])]
  return {
    ...{ slug, id, section, authors, draft, corrections: corrections.length },
    date: date.getTime(),
    told: Math.max(...told.map((instant) => instant?.getTime() ?? 0)),
    ...(expires && { expires: expires.getTime() }),
    aliases: article.aliases.map((path, n) => ({ path, place: positionOf(['aliases', n]) })),
    tags: article.tags.map((tag, n) => ({ ...tag, place: positionOf(['tags', n]) })),
    ...(series && { series: { ...series, place: positionOf(['series', 'part']) } }),
    places: { slug: slugPlace, id: idPlace.line === 1 ? slugPlace : idPlace, date: positionOf(['date']) },
  }
}
