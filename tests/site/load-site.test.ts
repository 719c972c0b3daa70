import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../src/domain/problem.ts'
import { parseSite } from '../../src/site/load-site.ts'

const good = `name: Gazeta da Ladeira
locale: pt-BR
timeZone: America/Sao_Paulo
sections:
  - slug: cidade
    name: Cidade
`

function problemsIn(text: string): string[] {
  const read = parseSite('site.yaml', text)
  return read.ok ? [] : read.problems.map(formatProblem)
}

describe('site.yaml', () => {
  test('needs no more than a name, a language, a time zone and a section', () => {
    expect(parseSite('site.yaml', good)).toEqual({
      ok: true,
      value: {
        ...{ name: 'Gazeta da Ladeira', tagline: '', description: '' },
        ...{ locale: 'pt-BR', timeZone: 'America/Sao_Paulo', footer: [], series: [] },
        sections: [{ slug: 'cidade', name: 'Cidade', description: '' }],
        comments: { hold: 'suspicious', perMinute: 5, maxLinks: 2, heldWords: [], reservedNames: [] },
      },
    })
  })

  test('says everything else, too', () => {
    const more = `tagline: O jornal\ndescription: Notícias\nfooter: [sobre]\nmasthead: sobre
series: [{ id: rio, title: Rio da Ladeira }]
comments: { hold: first-timers, closeAfterDays: 90, perMinute: 10, perArticlePerMinute: 60, maxLinks: 1, heldWords: [compre já], reservedNames: [Redação] }\n`
    const read = parseSite('site.yaml', good + more)
    expect(read).toMatchObject({
      ok: true,
      value: {
        ...{ tagline: 'O jornal', description: 'Notícias', footer: ['sobre'], masthead: 'sobre' },
        series: [{ id: 'rio', title: 'Rio da Ladeira' }],
        comments: {
          ...{
            hold: 'first-timers',
            closeAfterDays: 90,
            perMinute: 10,
            perArticlePerMinute: 60,
            maxLinks: 1,
          },
          ...{ heldWords: ['compre já'], reservedNames: ['Redação'] },
        },
      },
    })
  })

  test.each([
    ['name: Gazeta da Ladeira', 'name: [a]', '1:7  name  Escreva um texto.'],
    ['name: Gazeta da Ladeira', 'name: "  "', '1:7  name  Escreva um texto.'],
    ['name: Gazeta da Ladeira\n', '', '1:1  name  Este campo é obrigatório.'],
    ['pt-BR', 'fr', '2:9  locale  Escreva um destes valores: pt-BR, en.'],
    ['America/Sao_Paulo', 'Brasil', '3:11  timeZone  Escreva um fuso horário como America/Sao_Paulo.'],
    [
      'slug: cidade',
      'slug: Cidade Alta',
      '5:11  sections.0.slug  Use só letras minúsculas sem acento, números e hífens, por exemplo chuva-no-centro.',
    ],
    ['    name: Cidade\n', '', '5:5  sections.0.name  Este campo é obrigatório.'],
    [
      '    name: Cidade',
      '    nome: Cidade',
      '6:5  sections.0.nome  Campo desconhecido. Você quis dizer “name”?',
    ],
    [
      'slug: cidade\n    name: Cidade',
      'cidade',
      '5:5  sections.0  Escreva um grupo de campos, um por linha e com recuo.',
    ],
    [/sections:[\s\S]*/, 'sections: []\n', '4:11  sections  Escreva uma lista, por exemplo [um, dois].'],
    [/$/, 'footer: sobre\n', '7:9  footer  Escreva uma lista, por exemplo [um, dois].'],
    [
      /$/,
      'footer: [Sobre]\n',
      '7:10  footer.0  Use só letras minúsculas sem acento, números e hífens, por exemplo chuva-no-centro.',
    ],
    [/$/, 'comments: {maxLinks: 0}\n', '7:22  comments.maxLinks  Escreva um número inteiro a partir de 1.'],
    [
      /$/,
      'comments: {perMinute: 1.5}\n',
      '7:23  comments.perMinute  Escreva um número inteiro a partir de 1.',
    ],
    [
      /$/,
      'comments: {hold: sim}\n',
      '7:18  comments.hold  Escreva um destes valores: suspicious, first-timers, all.',
    ],
    [/$/, 'comments: abertos\n', '7:11  comments  Escreva um grupo de campos, um por linha e com recuo.'],
    [/$/, 'taglin: O jornal\n', '7:1  taglin  Campo desconhecido. Você quis dizer “tagline”?'],
    [/$/, 'xyz: 1\n', '7:1  xyz  Campo desconhecido.'],
    [/$/, 'name: Outro\n', '7:1  yaml  Este campo aparece duas vezes. Deixe só um.'],
  ])('with %s changed to %j is refused: %s', (part, fault, told) => {
    expect(problemsIn(good.replace(part, fault))).toContain(`site.yaml:${told}`)
  })

  test('that is empty lacks every key, each told once', () => {
    expect(problemsIn('')).toEqual([
      'site.yaml:1:1  name  Este campo é obrigatório.',
      'site.yaml:1:1  locale  Escreva um destes valores: pt-BR, en.',
      'site.yaml:1:1  timeZone  Este campo é obrigatório.',
      'site.yaml:1:1  sections  Este campo é obrigatório.',
    ])
  })

  test('that is a list, not fields, is refused in the language of the site', () => {
    const told = problemsIn('- Gazeta\n- da Ladeira\n')
    expect(told).toHaveLength(1)
    expect(told.join()).not.toMatch(/invalid|expected/i)
  })

  test('of an English paper is talked about in English', () => {
    expect(problemsIn('name: x\nlocale: en\ntimeZone: Nowhere\nsections: []\n')).toEqual([
      'site.yaml:3:11  timeZone  Write a time zone such as America/Sao_Paulo.',
      'site.yaml:4:11  sections  Write a list, for example [one, two].',
    ])
  })
})
