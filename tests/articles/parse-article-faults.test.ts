import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../src/articles/parse-article.ts'
import { formatProblem } from '../../src/domain/problem.ts'
import { adviceFor } from '../../src/site/messages/advice-for.ts'
import { anArticleFile } from '../builders/an-article-file.ts'
import { surroundings } from '../builders/surroundings.ts'

/** What an editor is told, without the file's name. */
function told(text: string, path = 'a/chuva.md', around = surroundings): string[] {
  const parsed = parseArticle(path, text, around)
  return parsed.ok ? [] : parsed.problems.map((problem) => formatProblem(problem).slice(path.length + 1))
}

const date = 'Escreva a data como AAAA-MM-DD, por exemplo 2026-03-09, ou com a hora: 2026-03-09T07:30.'
const slug = 'Use só letras minúsculas sem acento, números e hífens, por exemplo chuva-no-centro.'
const required = 'Este campo é obrigatório.'
const list = 'Escreva uma lista, por exemplo [um, dois].'
const group = 'Escreva um grupo de campos, um por linha e com recuo.'
const truth = 'Escreva true ou false.'
const number = 'Escreva um número inteiro a partir de 1.'

describe('a fault in the front matter', () => {
  test.each([
    ['title', '[a, b]', '2:8  title  Escreva um texto.'],
    ['title', 'x'.repeat(301), '2:8  title  Use no máximo 300 caracteres.'],
    ['title', '"   "', `2:8  title  ${required}`],
    ['description', 'x'.repeat(501), '5:14  description  Use no máximo 500 caracteres.'],
    ['description', '{a: b}', '5:14  description  Escreva um texto.'],
    ['date', '09/03/2026', `3:7  date  ${date}`],
    ['date', '2026-02-31', `3:7  date  ${date}`],
    ['date', '2024', `3:7  date  ${date}`],
    ['date', '12:30', `3:7  date  ${date}`],
    ['date', '[2026-03-09]', `3:7  date  ${date}`],
    ['updated', 'ontem', `5:10  updated  ${date}`],
    ['expires', 'nunca', `5:10  expires  ${date}`],
    ['expires', '2026-03-08', '5:10  expires  A data de saída do ar vem antes da data de publicação.'],
    ['section', 'cidad', '4:10  section  “cidad” não existe. Você quis dizer “cidade”?'],
    ['section', 'esportes', '4:10  section  “esportes” não existe.'],
    ['section', '[cidade]', '4:10  section  Escreva um texto.'],
    ['authors', 'ana-lima', `5:10  authors  ${list}`],
    ['authors', '[ana-lina]', '5:11  authors.0  “ana-lina” não existe. Você quis dizer “ana-lima”?'],
    ['authors', '[ana-lima, zeca]', '5:21  authors.1  “zeca” não existe.'],
    ['tags', 'chuva', `5:7  tags  ${list}`],
    ['tags', '["!"]', `5:8  tags.0  ${slug}`],
    ['tags', '[{a: b}]', '5:8  tags.0  Escreva um texto.'],
    ['image', 'foto.jpg', `5:8  image  ${group}`],
    ['image', '{src: foto.jpg}', `5:8  image.alt  ${required}`],
    ['image', '{alt: Rua}', `5:8  image.src  ${required}`],
    ['image', '{src: foto.jpg, alt: " "}', `5:29  image.alt  ${required}`],
    ['draft', 'yes', `5:8  draft  ${truth}`],
    ['draft', 'True', `5:8  draft  ${truth}`],
    ['featured', '1', `5:11  featured  ${truth}`],
    ['lang', 'Português', '5:7  lang  Escreva um código de idioma, por exemplo pt-BR ou en.'],
    ['slug', 'Chuva Forte', `5:7  slug  ${slug}`],
    ['slug', '../chuva', `5:7  slug  ${slug}`],
    ['id', 'opinião', `5:5  id  ${slug}`],
    ['aliases', '/antigo', `5:10  aliases  ${list}`],
    [
      'aliases',
      '[antigo]',
      '5:11  aliases.0  Escreva um caminho que começa com /, por exemplo /2021/03/chuva.',
    ],
    ['corrections', 'Errei.', `5:14  corrections  ${list}`],
    ['corrections', '[Errei.]', `5:15  corrections.0  ${group}`],
    ['corrections', '\n  - text: Errei.', `6:5  corrections.0.date  ${required}`],
    ['corrections', '\n  - date: hoje\n    text: Errei.', `6:11  corrections.0.date  ${date}`],
    ['comments', 'fechados', '5:11  comments  Escreva um destes valores: open, review, closed, off.'],
    ['canonical', 'example.com', '5:12  canonical  Escreva um endereço completo, com https://.'],
    ['canonical', 'javascript:alert(1)', '5:12  canonical  Escreva um endereço completo, com https://.'],
    ['series', 'aguas', `5:9  series  ${group}`],
    ['series', '{id: aguas, part: 1.10}', `5:27  series.part  ${number}`],
    ['series', '{id: aguas, part: 0}', `5:27  series.part  ${number}`],
    ['series', '{id: aguas}', `5:9  series.part  ${required}`],
    ['sectoin', 'cidade', '5:1  sectoin  Campo desconhecido. Você quis dizer “section”?'],
    ['autor', 'ana-lima', '5:1  autor  Campo desconhecido. Você quis dizer “authors”?'],
    ['fotografia', 'x', '5:1  fotografia  Campo desconhecido.'],
    [
      'image',
      '{src: a.jpg, alt: Rua, credito: Ana}',
      '5:31  image.credito  Campo desconhecido. Você quis dizer “credit”?',
    ],
  ])('%s: %s', (key, written, problem) => {
    expect(told(anArticleFile({ [key]: written }))).toEqual([problem])
  })

  test.each(['title', 'date', 'section'])('is a %s that is empty', (key) => {
    expect(told(anArticleFile({ [key]: '' }))).toEqual([
      expect.stringMatching(new RegExp(`^\\d:\\d+  ${key}  ${required}$`)),
    ])
  })

  test('is a required key that is not there', () => {
    expect(told('---\ndraft: true\n---\n')).toEqual([
      `1:1  title  ${required}`,
      `1:1  date  ${required}`,
      `1:1  section  ${required}`,
    ])
  })

  test('is told in English to an English paper', () => {
    const around = { ...surroundings, advice: adviceFor('en') }
    expect(told(anArticleFile({ sectoin: 'x' }), 'a/chuva.md', around)).toEqual([
      '5:1  sectoin  Unknown key. Did you mean "section"?',
    ])
  })
})

describe('several faults', () => {
  test('are told together', () => {
    const front = { title: '[a]', date: 'hoje', section: 'cidad', draft: 'sim', tag: '[x]' }
    expect(told(anArticleFile(front), 'a/Chuva.md')).toEqual([
      '1:1  slug  O nome do arquivo (Chuva) vira o endereço: use letras minúsculas sem acento, números e hífens.',
      '2:8  title  Escreva um texto.',
      `3:7  date  ${date}`,
      '4:10  section  “cidad” não existe. Você quis dizer “cidade”?',
      `5:8  draft  ${truth}`,
      '6:1  tag  Campo desconhecido. Você quis dizer “tags”?',
    ])
  })

  test('include an expiry before the date, whatever else is wrong', () => {
    expect(told(anArticleFile({ expires: '2026-03-08', draft: 'sim' }))).toHaveLength(2)
  })
})

describe('a file name that cannot be an address', () => {
  const advice = (name: string) =>
    `1:1  slug  O nome do arquivo (${name}) vira o endereço: use letras minúsculas sem acento, números e hífens.`

  test.each(['Chuva', 'chuva forte', 'opinião', 'chuva.pt'])('%j is refused', (name) => {
    expect(told(anArticleFile(), `a/${name}.md`)).toEqual([advice(name)])
  })

  test('is refused when the key slug is there but empty', () => {
    expect(told(anArticleFile({ slug: '' }), 'a/Chuva.md')).toEqual([advice('Chuva')])
  })

  test('is refused when only the body speaks of a slug', () => {
    expect(told(anArticleFile({}, 'slug: o que é\n'), 'a/Chuva.md')).toEqual([advice('Chuva')])
  })
})
