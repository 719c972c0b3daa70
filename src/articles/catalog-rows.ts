import type { Article, ArticleSummary, Picture } from '../domain/article.ts'

/** What a list shows of an article. */
export function summaryOf(article: Article, picture: Picture | undefined): ArticleSummary {
  const { slug, id, title, description, date, section, authors, lang, featured, image, comments } = article
  return {
    ...{ slug, id, title, date, section, authors, lang, featured },
    ...(comments !== undefined && { comments }),
    ...(description !== undefined && { description }),
    ...(image && { image }),
    ...(picture && { picture }),
  }
}

/** JSON has no dates: these put them back. */
export function reviveSummary(json: string): ArticleSummary {
  const summary = JSON.parse(json)
  return { ...summary, date: new Date(summary.date) }
}

export function reviveArticle(json: string): Article {
  const article = JSON.parse(json)
  const dates = ['date', 'updated', 'expires'].filter((key) => article[key] !== undefined)
  return {
    ...article,
    ...Object.fromEntries(dates.map((key) => [key, new Date(article[key])])),
    corrections: article.corrections.map(({ date, text }: { date: string; text: string }) => ({
      date: new Date(date),
      text,
    })),
  }
}
