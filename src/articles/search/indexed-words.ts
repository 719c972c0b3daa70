import type { Article } from '../../domain/article.ts'
import { mappingWords } from './fold-words.ts'
import { plainBody } from './plain-body.ts'
import { type StemmedLanguage, stem, stemmedLanguage } from './stem.ts'
import { stopWords } from './stop-words.ts'

/**
 * What the index has of an article by its file alone, in stems. Making it is most of the work, and needs no catalog.
 * `frequent` are words of its body, the most frequent first.
 */
export type IndexedWords = { headline: string; description: string; body: string; frequent: string }

export function indexedWords(article: Article): IndexedWords {
  const language = stemmedLanguage(article.lang)
  const words = (text: string) => stems(text, language).join(' ')
  const body = stems(bodyText(article), language)
  return {
    headline: words(article.title),
    description: words(article.description ?? ''),
    body: body.join(' '),
    frequent: mostFrequent(body, language).join(' '),
  }
}

/** So many words say what a text is about. */
const mostTold = 16

/** The words that a text has more than once, those that every text has left out; of two alike the first. */
function mostFrequent(words: readonly string[], language: StemmedLanguage): string[] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .filter(([word, count]) => count > 1 && word.length > 3 && isTelling(word, language))
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostTold)
    .map(([word]) => word)
}

/** Whether a stem can tell what a text is about. */
export function isTelling(word: string, language: StemmedLanguage): boolean {
  return word.length > 2 && !stopWords[language].has(word)
}

/** Everything below the headline and the standfirst that is read, as plain text. */
export function bodyText({ body, image }: Pick<Article, 'body' | 'image'>): string {
  return [plainBody(body), image?.alt, image?.caption].filter(Boolean).join(' ')
}

/** The words of a text as the index has them. */
export function stems(text: string, language: StemmedLanguage): string[] {
  return stemming[language](text)
}

const stemming = {
  pt: mappingWords((word) => stem(word, 'pt')),
  en: mappingWords((word) => stem(word, 'en')),
} satisfies Record<StemmedLanguage, unknown>
