import { numbersFrom } from './numbers-from.ts'

const frequent =
  `rua rio ponte praça bairro cidade prefeitura moradores pesquisa dados semana manhã noite obra projeto conselho
escola professora médico motorista vizinha número metade dezena resultado prazo contrato vereador reunião proposta
cálculo medida terreno árvore encosta chuva água energia linha estação horário bilhete fila mercado feira livro
biblioteca museu ensaio festa coro palco imagem jornal memória arquivo história geração trabalho salário imposto`.split(
    /\s+/,
  )

const onsets =
  'b c d f g j l m n p r s t v b c d f l m n p r s t v c d m p r t br cr dr gr pr tr pl cl ch lh nh'.split(
    ' ',
  )
const vowels = 'a a a e e e i i o o u é í ó á ei ou ai'.split(' ')
const codas = ['', '', '', '', '', '', '', 'r', 's', 'l', 'n']
const endings =
  'o a os as e es ão ões ção ções ar ado ada ados adas ando ou aram ava ente mente dade dades ista istas'
    .concat(
      ' eiro eira eiros ico ica icos ismo al ais ável oso osa or ora ores agem ência ura eza il im ense',
    )
    .split(' ')

/** As many different forms as a reader meets in some years of a newspaper. */
const forms = 40_000
/** The words of texts, the most frequent first: real ones, then words that only look Portuguese. */
export const vocabulary = madeWords(forms, frequent)
/** Words that most of the articles have. */
export const frequentWords: readonly string[] = frequent

const givenNames = namesOf(300)
const familyNames = namesOf(3000)

/** Places in a list by Zipf's law: the thing at place n comes as often as 1 / (n + `flat`). */
export function zipf<T>(list: readonly T[], random: number, flat: number): T {
  return list[Math.floor(flat * ((list.length + flat) / flat) ** random - flat)] as T
}

/** A name of two words, some far more often than others. */
export function nameOf(random: () => number): string {
  return `${zipf(givenNames, random(), 10)} ${zipf(familyNames, random(), 30)}`
}

function namesOf(count: number): string[] {
  return madeWords(count, [], count).map((word) => word.charAt(0).toUpperCase() + word.slice(1))
}

/** @param seed other words for another one */
function madeWords(count: number, first: readonly string[], seed = 1): string[] {
  const random = numbersFrom(seed)
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] as string
  const words = new Set(first)
  while (words.size < count) {
    // Rarer words are longer.
    const syllables = 1 + Math.floor(random() * (words.size < count / 10 ? 1 : 2))
    const stem = Array.from({ length: syllables }, () => pick(onsets) + pick(vowels) + pick(codas)).join('')
    words.add(stem + pick(onsets) + pick(endings))
  }
  return [...words]
}
