import type { Article, ArticleSummary } from '../../domain/article.ts'
import type { CatalogQueries } from '../catalog-queries.ts'
import { reviveArticle, reviveSummary } from '../catalog-rows.ts'
import { bodyText } from './indexed-words.ts'
import { isEnoughForSnippet, makeSnippet } from './make-snippet.ts'
import { countTerms, findWords, type MarkedText, markWords, type Searched } from './mark-words.ts'
import { type Query, stemsOf } from './parse-query.ts'
import { type StemmedLanguage, stemmedLanguage } from './stem.ts'

/** The first paragraphs that have so many characters together are looked at before the others. */
const openingLength = 1000

/** What is shown of an article that was found. */
export type Hit = { article: ArticleSummary; title: MarkedText; snippet: MarkedText }

export function hitOf(ask: CatalogQueries, doc: number, { wanted }: Query): Hit {
  const row = ask.one<{ article: string; summary: string }>(
    'select a.article, a.summary from articles a where a.doc = ?',
    doc,
  )
  if (!row) throw new Error(`Article ${doc} is in the index and not in the catalog.`)
  const article = reviveArticle(row.article)
  const language = stemmedLanguage(article.lang)
  const terms = wanted.map(stemsOf)
  return {
    article: reviveSummary(row.summary),
    title: markWords(findWords(article.title, language, terms)),
    snippet: makeSnippet(bestText(article, language, terms)),
  }
}

/** The standfirst, unless the body has more of the terms. */
function bestText(article: Article, language: StemmedLanguage, terms: string[][][]): Searched {
  const standfirst = findWords(article.description ?? '', language, terms)
  const known = countTerms(standfirst.found)
  if (standfirst.text !== '' && known === terms.length) return standfirst
  const body = findInBody(article, language, terms)
  return countTerms(body.found) > known || standfirst.text === '' ? body : standfirst
}

/** No further than a snippet needs that has all of the terms: that is most of the work of a page of results. */
function findInBody(article: Article, language: StemmedLanguage, terms: string[][][]): Searched {
  const end = article.body.indexOf('\n\n', openingLength)
  const opening = end === -1 ? '' : article.body.slice(0, end)
  const searched = findWords(bodyText({ body: opening }), language, terms)
  if (isEnoughForSnippet(searched, terms.length)) return searched
  return findWords(bodyText(article), language, terms)
}
