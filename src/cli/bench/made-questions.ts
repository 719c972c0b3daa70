import { madeArticle } from './made-paper.ts'
import { madeSentences } from './made-sentences.ts'

export type Question = Record<string, string>

type Kinds = Readonly<Record<string, (asker: Asker) => Question>>

/**
 * What readers type, by kind: words, names and phrases of some article of the paper, alone or with words that nearly
 * every article has. The same each time for the same number.
 */
export const readersQuestions: Kinds = {
  'a word of a headline': ({ headline }) => ({ q: headline(1) }),
  'two words of a headline': ({ headline }) => ({ q: headline(2) }),
  'a whole headline': ({ title }) => ({ q: title }),
  'two words of one text': ({ text }) => ({ q: `${text(1)} ${text(1)}` }),
  'a name': ({ name }) => ({ q: name() }),
  'a phrase of a text in quotation marks': ({ text }) => ({ q: `"${text(3)}"` }),
  'a frequent word': ({ frequent }) => ({ q: frequent() }),
  'a frequent word and one of a headline': ({ headline, frequent }) => ({
    q: `${frequent()} ${headline(1)}`,
  }),
  'a word left out': ({ headline, frequent }) => ({ q: `${headline(1)} -${frequent()}` }),
  'a frequent word in one section': ({ frequent }) => ({ q: frequent(), section: 'ciencia' }),
  'a frequent word in one year': ({ frequent, year }) => ({ q: frequent(), year: year() }),
  'a frequent word, page 3': ({ frequent }) => ({ q: frequent(), page: '3' }),
  'a word misspelt': ({ headline }) => ({ q: misspelt(headline(1)) }),
  'words that no article has together': ({ text, otherText }) => ({ q: `${text(2)} ${otherText(2)}` }),
}

/** What finds, counts or passes over most of the paper. */
export const worstQuestions: Kinds = {
  'two frequent words in quotation marks': ({ frequent }) => ({ q: `"${frequent()} ${frequent()}"` }),
  'four frequent words': ({ frequent }) => ({ q: Array.from({ length: 4 }, frequent).join(' ') }),
  'twelve frequent words': ({ frequent }) => ({ q: Array.from({ length: 12 }, frequent).join(' ') }),
}

export const kindsOfQuestion: Kinds = { ...readersQuestions, ...worstQuestions }

type Asker = ReturnType<typeof askerOf>

/** @param n of the question */
export function madeQuestion(kind: string, n: number, articles: number): Question {
  return kindsOfQuestion[kind]?.(askerOf(n, articles)) ?? {}
}

/** Somebody who remembers things of some articles. */
function askerOf(n: number, articles: number) {
  const { pick, frequentWord } = madeSentences(n)
  const remembered = madeArticle((n * 7919) % articles).text()
  const other = madeArticle((n * 104_729 + 1) % articles).text()
  const title = /^title: (.*)$/m.exec(remembered)?.[1] ?? ''
  const wordsIn = (line: string, count: number) => {
    const words = line.split(' ')
    const from = Math.floor(pick(words.map((_, index) => index)) * (1 - count / words.length))
    return words.slice(Math.max(0, from), Math.max(0, from) + count).join(' ')
  }
  const phraseOf = (text: string, count: number) => wordsIn(pick(text.match(phrases) ?? ['']), count)
  return {
    title,
    headline: (count: number) => wordsIn(title.replace(' a ', ' '), count),
    text: (count: number) => phraseOf(remembered, count),
    otherText: (count: number) => phraseOf(other, count),
    name: () => pick(remembered.match(names) ?? ['Ninguém']),
    frequent: frequentWord,
    year: () => pick(['2014', '2019', '2024']),
  }
}

/** Five words that stand in a row. */
const phrases = /(?<= )\p{Ll}{4,}(?: \p{Ll}{4,}){4}(?=[ ,.])/gu
const names = /(?<=diz )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu

/** Two letters changed places. */
function misspelt(word: string): string {
  return word.replace(/^(..)(.)(.)/, '$1$3$2')
}
