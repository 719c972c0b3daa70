import { describe, expect, test } from 'vitest'
import { parseHome } from '../../src/articles/parse-home.ts'
import { formatProblem } from '../../src/domain/problem.ts'
import { adviceFor } from '../../src/site/messages/advice-for.ts'
import { surroundings } from '../builders/surroundings.ts'

function home(text: string) {
  const parsed = parseHome('home.yaml', text, surroundings)
  return parsed.ok ? parsed.value.home : parsed.problems.map(formatProblem)
}

describe('home.yaml', () => {
  test('names a lead and blocks of every kind', () => {
    const text = `# A capa
lead: chuva
blocks:
  - section: cidade
    title: Na cidade
    articles: [rua, feira]
    count: 3
  - tag: São Paulo
  - latest: 8
  - mostCommented: 5
    title: "Comentadas"
`
    expect(home(text)).toEqual({
      lead: 'chuva',
      blocks: [
        {
          source: { kind: 'sections', slug: 'cidade' },
          title: 'Na cidade',
          articles: ['rua', 'feira'],
          count: 3,
        },
        { source: { kind: 'tags', slug: 'sao-paulo' }, articles: [], count: 4 },
        { source: { kind: 'latest' }, articles: [], count: 8 },
        { source: { kind: 'most-commented' }, title: 'Comentadas', articles: [], count: 5 },
      ],
    })
  })

  test('shows all that is picked when it does not say how many', () => {
    const text = 'blocks:\n  - section: cidade\n    articles: [a, b, c, d, e, f]\n'
    expect(home(text)).toMatchObject({ blocks: [{ count: 6 }] })
  })

  test.each(['# nada ainda\n', 'blocks: []\n', 'lead:\nblocks:\n'])('may have nothing in it: %j', (text) => {
    expect(home(text)).toEqual({ blocks: [] })
  })

  test.each([
    ['', 'home.yaml:1:1  file  O arquivo está vazio. Escreva nele, ou apague-o.'],
    ['led: x\n', 'home.yaml:1:1  led  Campo desconhecido. Você quis dizer “lead”?'],
    [
      'blocks:\n  - sectoin: cidade\n    latest: 3\n',
      'home.yaml:2:5  blocks.0.sectoin  Campo desconhecido. Você quis dizer “section”?',
    ],
    [
      'blocks:\n  - section: cidad\n',
      'home.yaml:2:14  blocks.0.section  “cidad” não existe. Você quis dizer “cidade”?',
    ],
    [
      'blocks:\n  - title: Nada\n',
      'home.yaml:2:5  blocks.0  Diga de onde vêm os textos deste bloco: section, tag, latest ou mostCommented, e só um deles.',
    ],
    [
      'blocks:\n  - section: cidade\n    latest: 3\n',
      'home.yaml:2:5  blocks.0  Diga de onde vêm os textos deste bloco: section, tag, latest ou mostCommented, e só um deles.',
    ],
    [
      'blocks:\n  - latest: 3\n    articles: [a]\n',
      'home.yaml:2:5  blocks.0  articles e count são para blocos com section ou tag; em latest e mostCommented, o número já diz quantos textos.',
    ],
    ['blocks:\n  - latest: 31\n', 'home.yaml:2:13  blocks.0.latest  Escreva um número de 1 a 30.'],
    ['blocks:\n  - latest: cinco\n', 'home.yaml:2:13  blocks.0.latest  Escreva um número de 1 a 30.'],
    [
      'lead: Chuva no centro\n',
      'home.yaml:1:7  lead  Use só letras minúsculas sem acento, números e hífens, por exemplo chuva-no-centro.',
    ],
    ['blocks: cidade\n', 'home.yaml:1:9  blocks  Escreva uma lista, por exemplo [um, dois].'],
    ['- latest: 3\n', 'home.yaml:1:1    Escreva um grupo de campos, um por linha e com recuo.'],
    ['blocks:\n\t- latest: 3\n', 'home.yaml:2:1  yaml  O recuo é feito com espaços, não com tabulação.'],
  ])('%j is refused', (text, problem) => {
    expect(home(text)).toEqual([problem])
  })

  test('tells all problems at once', () => {
    expect(home('led: x\nblocks:\n  - latest: 0\n  - section: nada\n')).toHaveLength(3)
  })

  test('tells an English paper in English', () => {
    const parsed = parseHome('home.yaml', 'blocks:\n  - latest: 99\n', {
      ...surroundings,
      advice: adviceFor('en'),
    })
    expect(parsed).toMatchObject({ problems: [{ advice: 'Write a number from 1 to 30.' }] })
  })
})
