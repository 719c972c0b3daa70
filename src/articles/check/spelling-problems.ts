import type { Problem } from '../../domain/problem.ts'
import type { Advice } from '../../site/messages/advice.ts'
import type { TextFacts } from './article-facts.ts'
import { Dictionary } from './dictionary.ts'

/** Different words that guesses are made for: a hard one takes a tenth of a second. */
const mostGuesses = 200

/**
 * Words that no dictionary has, as warnings. A capital at the start of a sentence may be a name's: such a word is
 * only told when it is plainly a slip for one that is known.
 */
export async function spellingProblems(
  texts: readonly TextFacts[],
  words: ReadonlySet<string>,
  advice: Advice,
): Promise<Problem[]> {
  const guesses = new Map<string, string | undefined>()
  const problems: Problem[] = []
  for (const { path, lang = '', misspelled = [] } of texts) {
    if (misspelled.length === 0) continue
    const dictionary = await Dictionary.open(lang, words)
    for (const { word, line, column, isMaybeName } of misspelled) {
      const key = `${lang} ${word}`
      if (!guesses.has(key) && guesses.size < mostGuesses) guesses.set(key, dictionary?.nearest(word))
      const near = guesses.get(key)
      if (isMaybeName && !(near !== undefined && Dictionary.isSlip(word, near))) continue
      const place = { file: path, line, column }
      problems.push({ ...place, field: 'spelling', advice: advice.spelling(word, near), severity: 'warning' })
    }
  }
  return problems
}
