import { expect, test } from 'vitest'
import { stem, stemmedLanguage } from '../../../src/articles/search/stem.ts'

test.each([
  ...['flor flores', 'ingles ingleses inglesa inglesas', 'juiz juizes', 'luz luzes', 'pais paises'],
  ...['eleicao eleicoes', 'mao maos', 'pao paes', 'mae maes', 'cidadao cidadaos', 'animal animais'],
  ...['papel papeis', 'farol farois', 'azul azuis', 'civil civis', 'facil faceis', 'taxi taxis'],
  ...['homem homens', 'mes meses', 'gas gases', 'torre torres', 'mar mares', 'crise crises'],
  ...['frase frases', 'interesse interesses', 'professor professores professora professoras'],
  ...['brasileiro brasileira brasileiros', 'aprovado aprovada aprovadas', 'famoso famosa', 'heroi herois'],
  ...['museu museus', 'onibus onibus', 'supercomputador supercomputadores', 'cidade cidades', 'rua ruas'],
])('in Portuguese these are alike: %s', (words) => {
  expect(new Set(words.split(' ').map((word) => stem(word, 'pt'))).size).toBe(1)
})

test.each([
  ...['partida partido', 'maos mais', 'dose dos', 'pais pai', 'mesa mes', 'comida comido', 'leis leais'],
  ...['casa caso', 'rede redacao', 'medico medida', 'porto porta'],
])('in Portuguese these are not: %s', (words) => {
  const all = words.split(' ')
  expect(new Set(all.map((word) => stem(word, 'pt'))).size).toBe(all.length)
})

test.each([
  ...['city cities', 'house houses', 'box boxes', 'church churches', 'class classes', 'bus buses'],
  ...['story stories', 'movie movies', 'day days', 'crisis crises', 'wife wives', 'man men', 'wolf wolves'],
  ...['library libraries', 'child children', 'horse horses', 'news news'],
])('in English these are alike: %s', (words) => {
  expect(new Set(words.split(' ').map((word) => stem(word, 'en'))).size).toBe(1)
})

test('numbers and names of two letters stay what they are', () => {
  expect(['5gs', 'os', '1990s'].map((word) => stem(word, 'pt'))).toEqual(['5gs', 'os', '1990s'])
})

test.each([
  ['pt-BR', 'pt'],
  ['en', 'en'],
  ['en-GB', 'en'],
  ['es', 'pt'],
  ['enm', 'pt'],
])('a text in %s is stemmed as %s', (lang, language) => {
  expect(stemmedLanguage(lang)).toBe(language)
})
