import { isoDate } from '../site/dates.ts'
import { xml } from './xml.ts'

/** Articles in one news sitemap (Google: "News sitemap best practices"). */
export const articlesPerNewsSitemap = 1000

/** How long an article is news, in milliseconds: two days, by its first publication. */
export const newsAge = 48 * 60 * 60 * 1000

export type NewsArticle = { url: string; title: string; language: string; published: Date }

/** A sitemap of news, which may be empty. @param publication name of the paper as readers know it */
export function newsSitemap(articles: readonly NewsArticle[], publication: string, timeZone: string): string {
  return xml({
    urlset: {
      '@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
      '@xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
      url: articles.map(({ url, title, language, published }) => ({
        loc: url,
        'news:news': {
          'news:publication': { 'news:name': publication, 'news:language': newsLanguage(language) },
          'news:publication_date': isoDate(published, timeZone),
          'news:title': title,
        },
      })),
    },
  })
}

/** ISO 639, two or three letters; only Chinese is told apart by region there. */
function newsLanguage(language: string): string {
  const tag = language.toLowerCase()
  return tag === 'zh-cn' || tag === 'zh-tw' ? tag : tag.replace(/-.*/, '')
}
