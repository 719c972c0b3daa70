const words =
  `rua rio ponte praça bairro cidade prefeitura moradores pesquisa dados semana manhã noite obra projeto conselho
escola professora médico motorista vizinha número metade dezena resultado prazo contrato vereador reunião proposta
cálculo medida terreno árvore encosta chuva água energia linha estação horário bilhete fila mercado feira livro
biblioteca museu ensaio festa coro palco imagem jornal memória arquivo história geração trabalho salário imposto`.split(
    /\s+/,
  )
const verbs =
  'muda mostra mede perde ganha espera atrasa divide reúne explica promete conta reabre ocupa revela'.split(
    ' ',
  )

/** Numbers between 0 and 1 that are the same each time (a linear congruential generator, Numerical Recipes). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Words, and sentences of them, that are the same each time for the same seed. */
export function madeSentences(seed: number) {
  const random = numbersFrom(seed * 2654435761)
  for (let i = 0; i < 3; i++) random()
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const word = () => pick(words)
  const verb = () => pick(verbs)
  const phrase = (length: number) => Array.from({ length }, word).join(' ')
  const sentence = () => `A ${phrase(3)} ${verb()} ${phrase(5 + Math.floor(random() * 9))}, e a ${phrase(4)}.`
  return { pick, word, verb, phrase, sentence }
}
