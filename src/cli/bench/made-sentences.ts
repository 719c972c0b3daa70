import { frequentWords, nameOf, vocabulary, zipf } from './made-vocabulary.ts'
import { numbersFrom } from './numbers-from.ts'

const verbs =
  'muda mostra mede perde ganha espera atrasa divide reúne explica promete conta reabre ocupa revela'.split(
    ' ',
  )

/** Of so many words one was said before in the same text: a text stays with its subject. */
const returning = 6

/**
 * Words, and sentences of them, that are the same each time for the same seed: some forty thousand words, each as
 * often as in a newspaper (Zipf's law), so that most are rare and some stand in nearly every text.
 */
export function madeSentences(seed: number) {
  const random = numbersFrom(seed)
  const said: string[] = []
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const word = () => {
    const isAgain = said.length > 0 && random() * returning < 1
    const next = isAgain ? pick(said) : zipf(vocabulary, random(), 30)
    said.push(next)
    return next
  }
  const verb = () => pick(verbs)
  const name = () => nameOf(random)
  const frequentWord = () => pick(frequentWords)
  const phrase = (length: number) => Array.from({ length }, word).join(' ')
  const source = () => (random() < 0.2 ? `, diz ${name()}` : '')
  const sentence = () =>
    `A ${phrase(3)} ${verb()} ${phrase(5 + Math.floor(random() * 9))}, e a ${phrase(4)}${source()}.`
  return { pick, word, verb, name, frequentWord, phrase, sentence }
}
