import { describe, expect, test } from 'vitest'
import { adviceFor } from '../../src/site/messages/advice-for.ts'
import { readYaml } from '../../src/site/yaml-source.ts'

const advice = adviceFor('pt-BR')

function faults(...lines: string[]): string[] {
  return readYaml(lines.join('\n'), advice).faults.map(
    (fault) => `${fault.line}:${fault.column} ${fault.advice}`,
  )
}

function doubts(...lines: string[]): string[] {
  const source = readYaml(lines.join('\n'), advice)
  expect(source.faults).toEqual([])
  return source.doubts.map((doubt) => `${doubt.line}:${doubt.column} ${doubt.advice}`)
}

const colon = 'Um valor com dois-pontos precisa de aspas:'
const curly = 'Use aspas retas (") em volta do valor, e não as curvas:'
const quote = 'As aspas não fecham no fim do valor. Escreva:'
const space = 'Depois do nome do campo vêm dois-pontos e um espaço:'
const item = 'Um item de lista começa com hífen e espaço:'
const hyphen = 'Ponha os hifens da lista um debaixo do outro, com o mesmo recuo.'
const far = 'Há espaços demais no começo desta linha. Escreva:'
const symbol = (sign: string) => `Um valor que começa com ${sign} precisa de aspas:`

describe('a slip in YAML', () => {
  test.each([
    ['title: Microsoft: OpenAI', `1:8 ${colon} title: "Microsoft: OpenAI"`],
    ['title: Ele disse: "não"', `1:8 ${colon} title: 'Ele disse: "não"'`],
    [`title: D'água: "não"`, `1:8 ${colon} title: "D'água: \\"não\\""`],
    ['title: Chuva:', `1:8 ${colon} title: "Chuva:"`],
    ['- Rio: um: dois', `1:8 ${colon} - Rio: "um: dois"`],
    ['title: @fulano', `1:8 ${symbol('@')} title: "@fulano"`],
    ['title: `x` y', `1:8 ${symbol('`')} title: "\`x\` y"`],
    ['title: %50 menos', `1:8 ${symbol('%')} title: "%50 menos"`],
    ['title: &a tal', `1:8 ${symbol('&')} title: "&a tal"`],
    ['title: *Já* chove', `1:8 ${symbol('*')} title: "*Já* chove"`],
    ['title: !Atenção', `1:8 ${symbol('!')} title: "!Atenção"`],
    ['title: | texto', `1:8 ${symbol('|')} title: "| texto"`],
    ['title: > texto', `1:8 ${symbol('>')} title: "> texto"`],
    ['title: - Chuva', `1:8 ${symbol('-')} title: "- Chuva"`],
    ['title: [Vídeo] Chuva', `1:8 ${symbol('[')} title: "[Vídeo] Chuva"`],
    ['tags:\n  - @fulano', `2:5 ${symbol('@')} - "@fulano"`],
    ['title: "Chuva', `1:8 ${quote} title: "Chuva"`],
    ["title: 'Tá bom", `1:8 ${quote} title: "Tá bom"`],
    ['title: "Chuva" no centro', `1:8 ${quote} title: '"Chuva" no centro'`],
    ['title: “A: b”', `1:8 ${curly} title: "A: b"`],
    ['tags: [chuva, rua', '1:7 Falta ] no fim: tags: [chuva, rua]'],
    ['tags: [rua, #chuva]', '1:7 Falta ] no fim: tags: [rua, "#chuva"]'],
    ['image: {src: a.jpg', '1:8 Falta } no fim: image: {src: a.jpg}'],
    ['title:Chuva\ndate: 1', `1:1 ${space} title: Chuva`],
    ['date: 1\nsection:cidade', `2:1 ${space} section: cidade`],
    ['title = A\ndate: 1', `1:1 ${space} title: A`],
    ['tags:\n-a\n-b', `2:1 ${item} - a`],
    ['tags:\n* a', `2:1 ${item} - a`],
    ['tags:\n- a\n - b', `3:2 ${hyphen}`],
    ['tags:\n  - a\n - b', `3:2 ${hyphen}`],
    ['image:\nsrc: a.jpg', '2:1 Este campo vai dentro de image: ponha dois espaços antes dele.'],
    ['title: A\n  date: 1', `2:3 ${far} date: 1`],
    [' title: A\ndate: 1', `1:2 ${far} title: A`],
    ['image:\n\tsrc: a.jpg', '2:1 O recuo é feito com espaços, não com tabulação.'],
    ['a: 1\na: 2', '2:1 Este campo aparece duas vezes. Deixe só um.'],
  ])('%j is told in plain words', (text, told) => {
    expect(faults(text)[0]).toBe(told)
  })

  test('is told for each line that has one, and not once more for what follows from it', () => {
    expect(faults('title: A: B', 'date: 1', 'tags: [a, b', 'x: y: z')).toEqual([
      `1:8 ${colon} title: "A: B"`,
      '3:7 Falta ] no fim: tags: [a, b]',
      `4:4 ${colon} x: "y: z"`,
    ])
  })

  test.each([
    ['title: Rua #1', '1:8 Tudo depois de # some. Ponha o valor entre aspas: title: "Rua #1"'],
    ['title: #vemprarua', '1:8 Tudo depois de # some. Ponha o valor entre aspas: title: "#vemprarua"'],
    ['tags: [“a”, “b”]', `1:7 ${curly} tags: ["a", "b"]`],
    ['section: “cidade”', `1:10 ${curly} section: "cidade"`],
  ])('%j can be read, but is told', (text, told) => {
    expect(doubts(text)).toEqual([told])
  })
})

describe('good YAML', () => {
  test.each([
    'title: “Não saio daqui”',
    'title: Às 12:30, https://x.example/a e D’água',
    'section: cidade # a de sempre',
    'title: "Rua #1: \\"a\\"" # nota',
    "title: 'D''água: não'",
    'text: |\n  @fulano: um: dois\n  - a\n    - b\n  x:y\nnext: 1',
    'text: >-\n  # um\n  “dois: três”\nnext: 1',
    'text: falou com\n  @fulano e\n  *tal* x',
    'text: "falou\n  @fulano: sim"',
    'tags: [\n  a,\n  b ]\nnext: 1',
    'list:\n  - date: 1\n    text: a\n  - date: 2\n    text: b\nother:\n- x\n- y',
    'image:\n  src: a.jpg\n  alt: Rua\nnext: 1',
    '"title": A',
  ])('%j is left alone', (text) => {
    expect(doubts(text)).toEqual([])
  })
})
