import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../src/articles/search/parse-query.ts'
import type { Paper } from '../builders/a-paper.ts'
import { aSearchablePaper, searchDay } from '../builders/a-searchable-paper.ts'

/** What must come first; with "…" more may follow, without it nothing does. A Set is all, in any order. */
type Expected = string | Set<string>

const all = (...slugs: string[]) => new Set(slugs)

const portuguese: [query: string, expected: Expected, why: string][] = [
  ['inteligencia artificial', 'ia-escola', 'accents fold'],
  ['INTELIGÊNCIA ARTIFICIAL', 'ia-escola', 'case folds'],
  ['supercomputadores', 'supercomputador …', 'a plural finds the singular'],
  ['supercomputador', 'supercomputador', 'and the other way round'],
  ['"São Paulo"', 'sao-paulo-metro', 'a phrase'],
  ['"sao paulo"', 'sao-paulo-metro', 'a phrase without accents'],
  ['“São Paulo”', 'sao-paulo-metro', 'curly quotation marks'],
  ['são paulo', all('sao-paulo-metro', 'paulo-sao'), 'words without quotation marks stand anywhere'],
  ['eleição', 'eleicoes', '-ões'],
  ['eleicoes', 'eleicoes', '-ões without its accent'],
  ['pão', 'paes', '-ães'],
  ['cão', 'paes', '-ães in the body'],
  ['animal', 'animais …', '-ais'],
  ['canal', 'animais', '-ais in the body'],
  ['anel', 'aneis', '-éis'],
  ['papel', 'aneis', '-éis in the standfirst'],
  ['farol', 'farois', '-óis'],
  ['jovem', 'jovens', '-ens'],
  ['trens', 'jovens', '-ens the other way round'],
  ['flor', 'flores', '-res'],
  ['mulher', 'flores', '-res in the body'],
  ['luz', all('luzes', 'farois'), '-zes'],
  ['juízes', 'luzes', '-ízes'],
  ['países', 'pais …', '-íses'],
  ['museus', 'museu …', '-eus'],
  ['perfil', all('museu', 'paulo-sao'), '-is of -il, and a tag'],
  ['difícil', 'dificil', '-eis of -il'],
  ['professor', 'ia-escola', '-ores, and the feminine'],
  ['38,6', 'temperatura', 'a decimal number'],
  ['38,6 graus', 'temperatura', 'a number among words'],
  ['1900', 'sao-paulo-metro', 'a number with a point for thousands'],
  ['R$ 1.900', 'sao-paulo-metro', 'an amount of money'],
  ['2.500', 'temperatura', 'a number written as in the text'],
  ['guarda-chuva', 'guarda-chuva', 'a hyphen joins'],
  ['guarda chuva', 'guarda-chuva', 'and may be left out'],
  ['ex-prefeito', 'ex-prefeito', 'a prefix with a hyphen'],
  ['vice-prefeita', 'ex-prefeito', 'a hyphen in the body'],
  ["d'água", all('copo-dagua', 'cinco'), 'an apostrophe, straight or curly'],
  ['5g', 'cinco', 'letters and digits'],
  ['email', all('cinco', 'open-source'), 'with or without its hyphen, in either language'],
  ['covid 19', 'vacina', 'a name with a number'],
  ['conceicao brandao', 'conceicao …', 'a name, first where it is the headline'],
  ['Ana Lima', '…', 'the name of an author'],
  ['conta de água', 'agua-nova …', 'of two alike the newer, stop words aside'],
  ['água', 'agua-nova …', 'the headline and the present before the body'],
  ['livro', 'livro …', 'the headline that is the query comes first'],
  ['ônibus', 'onibus', 'a word that only looks like a plural'],
  ['chuva -guarda', '', 'a word left out'],
  ['água -rio', all('agua-nova', 'agua-velha', 'copo-dagua', 'cinco'), 'a word left out of many'],
  ['ciência', '…', 'the name of a section'],
  ['beterrabas', 'horta', 'the description of a picture'],
  ['segredo', '', 'no addresses'],
  ['o que a', '…', 'stop words alone'],
  ['história do cinema', '~', 'not all words: some'],
]

const english: typeof portuguese = [
  ['plain text', 'plain-text', 'words of a headline'],
  ['"plain text"', 'plain-text', 'a phrase'],
  ['library', 'libraries', '-ies'],
  ['city', 'cities', '-ies, and a possessive'],
  ['stories', 'plain-text', '-ies in the body'],
  ['story', 'plain-text', '-ies the other way round'],
  ['wolf', 'wolves', '-ves'],
  ['woman', 'cities', 'women'],
  ['child', 'wolves', 'children'],
  ['bee', 'bees', '-s'],
  ['church', 'churches', '-es'],
  ['box', all('churches', 'libraries'), '-xes'],
  ['bus', 'buses', '-ses'],
  ['open source', 'open-source', 'a hyphen left out'],
  ['open-source timetable', 'open-source', 'a hyphen kept'],
  ['crises', 'crisis', 'a Greek plural'],
  ['houses', 'crisis', '-ses of -se'],
  ['wife', 'theatre', 'wives'],
  ['nurse', 'buses', 'a plural with an apostrophe'],
  ['4.30', 'buses', 'a time'],
]

function search(paper: Paper, text: string) {
  const { hits, isRelaxed } = paper.catalog.search({ query: parseQuery(text), page: 1, now: searchDay })
  return { slugs: hits.map(({ article }) => article.slug), isRelaxed }
}

describe.each([
  ['Portuguese', portuguese],
  ['English', english],
])('readers who search in %s', (_language, list) => {
  test('find what they look for', async () => {
    const paper = await aSearchablePaper()
    const wrong = list.flatMap(([text, expected, why]) => {
      const { slugs, isRelaxed } = search(paper, text)
      return fits(expected, slugs, isRelaxed) ? [] : [`${text} (${why}): ${slugs.join(', ')}`]
    })
    expect(wrong).toEqual([])
  })
})

/** "~" stands for results that have only some of the words. */
function fits(expected: Expected, slugs: string[], isRelaxed: boolean): boolean {
  if (expected === '~') return isRelaxed && slugs.length > 0
  if (isRelaxed) return false
  if (typeof expected !== 'string')
    return slugs.length === expected.size && slugs.every((slug) => expected.has(slug))
  const [first = '', more] = expected.split(' ')
  if (first === '…') return slugs.length > 1
  return slugs[0] === (first === '' ? undefined : first) && (more === '…' || slugs.length <= 1)
}

test.each([
  ['supercomputadro', 'supercomputador'],
  ['inteligensia artificial', 'inteligência artificial'],
  ['bibliotecca', 'biblioteca'],
  ['conceiçao brandaum', 'conceiçao brandão'],
  ['timetabels', 'timetables'],
  ['wolvs', 'wolves'],
])('a reader who writes %j is asked whether %j was meant', async (text, meant) => {
  const paper = await aSearchablePaper()
  expect(paper.catalog.suggest(parseQuery(text), searchDay)).toBe(meant)
})

test.each(['água', 'xyzzy', 'qqqqqqqq wwwwwwww'])('nothing better is known than %j', async (text) => {
  const paper = await aSearchablePaper()
  expect(paper.catalog.suggest(parseQuery(text), searchDay)).toBeUndefined()
})
