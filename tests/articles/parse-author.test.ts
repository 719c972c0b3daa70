import { describe, expect, test } from 'vitest'
import { parseAuthor, parsePage } from '../../src/articles/parse-author.ts'
import { formatProblem } from '../../src/domain/problem.ts'
import { adviceFor } from '../../src/site/messages/advice-for.ts'

const advice = adviceFor('pt-BR')

function told(parsed: ReturnType<typeof parseAuthor> | ReturnType<typeof parsePage>): string[] {
  return parsed.ok ? [] : parsed.problems.map(formatProblem)
}

describe('the file of an author', () => {
  test('has a name, perhaps a role, and a biography', () => {
    const text = '---\nname: Ana Lima\nrole: Repórter\n---\nEscreve sobre chuva.\n'
    expect(parseAuthor('authors/ana-lima.md', text, advice)).toEqual({
      ok: true,
      value: {
        author: {
          slug: 'ana-lima',
          name: 'Ana Lima',
          role: 'Repórter',
          body: 'Escreve sobre chuva.\n',
          links: [],
        },
        positionOf: expect.any(Function),
      },
    })
    expect(parseAuthor('authors/ana-lima.md', '---\nname: Ana Lima\nrole:\n---\n', advice)).toMatchObject({
      value: { author: { role: '', body: '' } },
    })
  })

  test.each([
    ['picture: ana.jpg', { src: 'ana.jpg' }],
    ['picture: { src: ana.jpg, alt: Ana ri. }', { src: 'ana.jpg', alt: 'Ana ri.' }],
  ])('may name a portrait: %s', (line, image) => {
    expect(parseAuthor('authors/ana.md', `---\nname: Ana\n${line}\n---\n`, advice)).toMatchObject({
      value: { author: { image } },
    })
  })

  test('may name pages elsewhere', () => {
    const text = '---\nname: Ana\nlinks: [https://ana.example/]\nfediverse: "@ana@jornal.example"\n---\n'
    expect(parseAuthor('authors/ana.md', text, advice)).toMatchObject({
      value: { author: { links: ['https://ana.example/'], fediverse: '@ana@jornal.example' } },
    })
  })

  test.each([
    ['---\nrole: Repórter\n---\n', 'authors/ana.md:1:1  name  Este campo é obrigatório.'],
    ['---\nname: "  "\n---\n', 'authors/ana.md:2:7  name  Este campo é obrigatório.'],
    [
      '---\nname: Ana\npicture: { srcc: ana.jpg, src: ana.jpg }\n---\n',
      'authors/ana.md:3:12  picture.srcc  Campo desconhecido. Você quis dizer “src”?',
    ],
    [
      '---\nname: Ana\nlinks: [javascript:alert(1)]\n---\n',
      'authors/ana.md:3:9  links.0  Escreva um endereço completo, com https://.',
    ],
    [
      '---\nname: Ana\nfediverse: ana\n---\n',
      'authors/ana.md:3:12  fediverse  Escreva o nome completo no fediverso, entre aspas, por exemplo "@ana@jornal.example".',
    ],
    ['---\nname: Ana\nrol: x\n---\n', 'authors/ana.md:3:1  rol  Campo desconhecido. Você quis dizer “role”?'],
    [
      'Ana\n',
      'authors/ana.md:1:1  front matter  Comece o arquivo com uma linha ---, os campos do texto e outra linha ---.',
    ],
  ])('that reads %j is refused', (text, problem) => {
    expect(told(parseAuthor('authors/ana.md', text, advice))).toEqual([problem])
  })

  test('needs a name that can be an address', () => {
    expect(told(parseAuthor('authors/Ana Lima.md', '---\nname: Ana\n---\n', advice))).toEqual([
      'authors/Ana Lima.md:1:1  slug  O nome do arquivo (Ana Lima) vira o endereço: use letras minúsculas sem acento, números e hífens.',
    ])
  })
})

describe('the file of a page', () => {
  test('has a title, perhaps a description, and a text', () => {
    expect(parsePage('pages/sobre.md', '---\ntitle: Sobre\n---\nQuem somos.\n', advice)).toEqual({
      ok: true,
      value: { slug: 'sobre', title: 'Sobre', description: '', body: 'Quem somos.\n' },
    })
  })

  test.each([
    ['---\ndescription: x\n---\n', 'pages/sobre.md:1:1  title  Este campo é obrigatório.'],
    [
      '---\ntitle: a\ntitel: b\n---\n',
      'pages/sobre.md:3:1  titel  Campo desconhecido. Você quis dizer “title”?',
    ],
  ])('that reads %j is refused', (text, problem) => {
    expect(told(parsePage('pages/sobre.md', text, advice))).toEqual([problem])
  })
})
