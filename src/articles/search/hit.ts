import type { ArticleSummary } from '../../domain/article.ts'
import type { CatalogQueries } from '../catalog-queries.ts'
import { reviveArticle, reviveSummary } from '../catalog-rows.ts'
import { bodyText } from './indexed-words.ts'
import { makeSnippet } from './make-snippet.ts'
import { countTerms, findWords, type MarkedText, markWords } from './mark-words.ts'
import { type Query, stemsOf } from './parse-query.ts'
import { stemmedLanguage } from './stem.ts'

/** What is shown of an article that was found. */
export type Hit = { article: ArticleSummary; title: MarkedText; snippet: MarkedText }

/** The snippet is the standfirst, unless the body has more of what was looked for. */
export function hitOf(ask: CatalogQueries, doc: number, { wanted }: Query): Hit {
  const row = ask.one<{ article: string; summary: string }>(
    'select a.article, a.summary from articles a where a.doc = ?',
    doc,
  )
  if (!row) throw new Error(`Article ${doc} is in the index and not in the catalog.`)
  const article = reviveArticle(row.article)
  const language = stemmedLanguage(article.lang)
  const terms = wanted.map(stemsOf)
  const description = findWords(article.description ?? '', language, terms)
  const body = findWords(bodyText(article), language, terms)
  const isInBody = countTerms(body.found) > countTerms(description.found) || description.text === ''
  return {
    article: reviveSummary(row.summary),
    title: markWords(findWords(article.title, language, terms)),
    snippet: makeSnippet(isInBody ? body : description),
  }
}
