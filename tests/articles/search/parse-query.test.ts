import { describe, expect, test } from 'vitest'
import { parseQuery, stemsOf } from '../../../src/articles/search/parse-query.ts'

/** Terms as a reader would write them: a plus of words stands for a phrase. */
function terms(text: string): string[] {
  const { wanted, unwanted } = parseQuery(text)
  return [...wanted.map((term) => term.join('+')), ...unwanted.map((term) => `-${term.join('+')}`)]
}

describe('a query', () => {
  test.each([
    ['Inteligência ARTIFICIAL', ['inteligencia', 'artificial']],
    ['  largos\t\nespaços ', ['largos', 'espacos']],
    ['"São Paulo" metrô', ['sao+paulo', 'metro']],
    ['“São Paulo” «Rio Claro»', ['sao+paulo', 'rio+claro']],
    ['chuva -granizo', ['chuva', '-granizo']],
    ['chuva -"pedra de gelo"', ['chuva', '-pedra+de+gelo']],
    ['-granizo', ['granizo']],
    ['guarda-chuva', ['guarda+chuva']],
    ['ex-prefeito vice‑prefeita', ['ex+prefeito', 'vice+prefeita']],
    ["d'água copo-d’água", ['d+agua', 'copo+d+agua']],
    ['e-mail', ['email']],
    ['38,6 graus', ['38+6', 'graus']],
    ['R$ 1.900', ['r', '1900']],
    ['2.500.000,50', ['2500000+50']],
    ['12/10/2026 14:30', ['12+10+2026', '14+30']],
    ['5G covid-19', ['5g', 'covid+19']],
    ['nº 5, 2ª', ['no', '5', '2a'].slice(1)],
    ['história do cinema', ['historia', 'cinema']],
    ['de que a', ['de', 'que', 'a']],
    ['"do que"', ['do+que']],
    ["the city's parks", ['city', 'parks']],
  ])('%j looks for %j', (text, expected) => {
    expect(terms(text)).toEqual(expected)
  })

  test.each([
    ['chuva AND rio', ['chuva', 'rio']],
    ['chuva OR rio NOT mar', ['chuva', 'rio', 'mar']],
    ['NEAR(chuva rio, 5)', ['near', 'chuva', 'rio', '5']],
    ['headline:chuva', ['headline', 'chuva']],
    ['chuv* ^rio', ['chuv', 'rio']],
    ['{headline body} : x', ['headline', 'body', 'x']],
    ['(((', []],
    ['"', []],
    ['"chuva rio', ['chuva', 'rio']],
    ['chuva" rio', ['chuva', 'rio']],
    ['"" "" chuva', ['chuva']],
    ['ch\0uva', ['ch', 'uva']],
    ['🌧️ chuva 🌧️', ['chuva']],
    ['\ud83c chuva', ['chuva']],
    ["'; drop table articles; --", ['drop', 'table', 'articles']],
    ['%', []],
    ['- -- ---', []],
  ])('%j has no operators in it and looks for %j', (text, expected) => {
    expect(terms(text)).toEqual(expected)
  })

  test('of more than 200 characters is cut, and says so', () => {
    const { text, wasCut } = parseQuery('é'.repeat(10_000))
    expect([...text]).toHaveLength(200)
    expect(wasCut).toBe(true)
    expect(parseQuery('x'.repeat(200)).wasCut).toBe(false)
  })

  test('counts characters, not the halves of them', () => {
    expect(parseQuery('🌧'.repeat(201)).text).toBe('🌧'.repeat(200))
  })

  test('has at most twelve terms', () => {
    expect(terms(Array.from({ length: 40 }, (_, n) => `p${n}`).join(' '))).toHaveLength(12)
  })
})

test('a term is looked for as each language would stem it, once where they agree', () => {
  expect(stemsOf(['cidade'])).toEqual([['cidad']])
  expect(stemsOf(['cities'])).toEqual([['citi']])
  expect(stemsOf(['eleicoes'])).toEqual([['eleicao'], ['eleico']])
  expect(stemsOf(['guarda', 'chuvas'])).toEqual([['guarda', 'chuva']])
})
