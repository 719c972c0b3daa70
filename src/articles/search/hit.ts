import type { Article, ArticleSummary } from '../../domain/article.ts'
import type { CatalogQueries } from '../catalog-queries.ts'
import { reviveArticle, reviveSummary } from '../catalog-rows.ts'
import { bodyText } from './indexed-words.ts'
import { isEnoughForSnippet, makeSnippet } from './make-snippet.ts'
import { countTerms, findWords, type MarkedText, markWords, type Searched } from './mark-words.ts'
import { type StemmedLanguage, stemmedLanguage } from './stem.ts'

/** The first paragraphs that have so many characters together are looked at before the others. */
const openingLength = 1000

/** What is shown of an article that was found. */
export type Hit = { article: ArticleSummary; title: MarkedText; snippet: MarkedText }

/** @param terms each as the stems that it may have */
export function hitOf(ask: CatalogQueries, doc: number, terms: string[][][]): Hit {
  const row = ask.one<{ article: string; summary: string }>(
    'select a.article, a.summary from articles a where a.doc = ?',
    doc,
  )
  if (!row) throw new Error(`Article ${doc} is in the index and not in the catalog.`)
  const article = reviveArticle(row.article)
  const language = stemmedLanguage(article.lang)
  const title = findWords(article.title, language, terms)
  return {
    article: reviveSummary(row.summary),
    title: markWords(title),
    snippet: makeSnippet(textFor(article, language, terms, title)),
  }
}

/** The standfirst, unless the body has more of the terms; or when headline and standfirst have all of them. */
function textFor(
  article: Article,
  language: StemmedLanguage,
  terms: string[][][],
  title: Searched,
): Searched {
  const standfirst = findWords(article.description ?? '', language, terms)
  const isThere = standfirst.text !== ''
  if (isThere && countTerms([...title.found, ...standfirst.found]) === terms.length) return standfirst
  const body = findInBody(article, language, terms)
  return !isThere || countTerms(body.found) > countTerms(standfirst.found) ? body : standfirst
}

/** No further than a snippet needs that has all of the terms: that is most of the work of a page of results. */
function findInBody(article: Article, language: StemmedLanguage, terms: string[][][]): Searched {
  const end = article.body.indexOf('\n\n', openingLength)
  const opening = end === -1 ? '' : article.body.slice(0, end)
  const searched = findWords(bodyText({ body: opening }), language, terms)
  if (isEnoughForSnippet(searched, terms.length)) return searched
  return findWords(bodyText(article), language, terms)
}
