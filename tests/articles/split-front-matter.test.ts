import matter from 'gray-matter'
import { afterEach, describe, expect, test } from 'vitest'
import { splitFrontMatter } from '../../src/articles/split-front-matter.ts'
import { adviceFor } from '../../src/site/messages/advice-for.ts'

const advice = adviceFor('pt-BR')
const split = (text: string) => splitFrontMatter(text, advice)
const partsOf = (text: string) => {
  const { source, body, bodyOffset } = split(text) as Exclude<ReturnType<typeof split>, { line: number }>
  return { data: source.data, body, bodyOffset, faults: source.faults }
}

describe('a file with front matter', () => {
  test.each([
    ['as most are', '---\ntitle: Chuva\n---\n\nTexto.\n', '\nTexto.\n', 3],
    ['with Windows line ends', '---\r\ntitle: Chuva\r\n---\r\n\r\nTexto.\r\n', '\nTexto.\n', 3],
    ['that names its language', '---yaml\ntitle: Chuva\n---\nTexto.\n', 'Texto.\n', 3],
    ['with spaces after the lines', '---  \ntitle: Chuva\n---\nTexto.\n', 'Texto.\n', 3],
    ['without a body', '---\ntitle: Chuva\n---', '', 2],
    ['with lines of --- in its body', '---\ntitle: Chuva\n---\nA\n\n---\n\nB\n', 'A\n\n---\n\nB\n', 3],
    [
      'with front matter again in its body',
      '---\ntitle: Chuva\n---\n---\na: b\n---\n',
      '---\na: b\n---\n',
      3,
    ],
  ])('%s is parted', (_name, text, body, bodyOffset) => {
    expect(partsOf(text)).toEqual({ data: { title: 'Chuva' }, body, bodyOffset, faults: [] })
  })

  test.each([
    ['nothing', '---\n---\nTexto.\n', 2],
    ['a remark', '---\n# title: Chuva\n---\nTexto.\n', 3],
  ])('may have %s in it', (_name, text, bodyOffset) => {
    expect(partsOf(text)).toMatchObject({ body: 'Texto.\n', bodyOffset, faults: [] })
  })

  test.each([['\n'], ['\r\n']])('knows its lines when they end in %j', (end) => {
    const lines = ['---', '# remark', 'title: Chuva', 'image:', '  src: a.jpg', '---', 'Texto.']
    const { source } = split(lines.join(end)) as Extract<ReturnType<typeof split>, { body: string }>
    expect(source.positionOf(['title'])).toEqual({ line: 3, column: 8 })
    expect(source.positionOf(['image', 'src'])).toEqual({ line: 5, column: 8 })
  })
})

describe('a file that cannot be parted', () => {
  test.each([
    ['', 1, 'Comece o arquivo com uma linha ---, os campos do texto e outra linha ---.'],
    ['Só texto.\n', 1, 'Comece o arquivo com uma linha ---, os campos do texto e outra linha ---.'],
    [
      '\n---\ntitle: x\n---\n',
      1,
      'Os campos começam na primeira linha do arquivo, com --- e nada mais. Apague o que vem antes.',
    ],
    ['–––\ntitle: x\n–––\n', 1, 'A primeira linha tem –––. Escreva três hifens: ---'],
    ['--\ntitle: x\n--\n', 1, 'A primeira linha tem --. Escreva três hifens: ---'],
    ['---\ntitle: Chuva\n', 1, 'Falta a linha --- que fecha os campos do texto.'],
    ['---', 1, 'Falta a linha --- que fecha os campos do texto.'],
    ['---toml\ntitle = 1\n---\n', 4, 'Os campos do texto só podem ser YAML: apague “toml” depois de ---.'],
  ])('%j is told what to write', (text, column, told) => {
    expect(split(text)).toEqual({ line: 1, column, advice: told })
  })

  test.each([
    ['at the end', '---\ntitle: Chuva\n\nTexto.\n', 4],
    ['before a line of --- in the body', '---\ntitle: Chuva\n\nTexto, e mais.\n\n---\n\nMais.\n', 4],
    ['before a heading', '---\ntitle: Chuva\n\n## Manhã\n\nTexto: um, dois: x.\n\n---\n', 4],
  ])('because the second --- is missing %s is told where it belongs', (_name, text, line) => {
    const parted = split(text)
    const [fault] = 'source' in parted ? parted.source.faults : [parted]
    expect(fault).toEqual({
      ...{ line, column: 1 },
      advice: 'Falta a linha --- entre os campos e o texto. Ponha-a antes desta linha.',
    })
  })

  test('with broken YAML has the same fault the second time: nothing is cached', () => {
    const text = '---\ntitle: "Chuva\n---\nTexto.\n'
    const first = partsOf(text).faults
    expect(first).toHaveLength(1)
    expect(partsOf(text).faults).toEqual(first)
    expect(partsOf(text).data).toBeUndefined()
  })
})

describe('code in front matter', () => {
  const trace = globalThis as { preloRan?: boolean }
  const code = (language: string) => `---${language}\n{ ran: (globalThis.preloRan = true) }\n---\nTexto.\n`

  afterEach(() => {
    delete trace.preloRan
  })

  test('would run if gray-matter were asked as it is', () => {
    matter(code('js'), {})
    expect(trace.preloRan).toBe(true)
  })

  test.each([
    'js',
    'javascript',
    ' js',
    'JS',
    'JavaScript',
    'json',
    'coffee',
    'cson',
    'mjs',
    'constructor',
    '__proto__',
  ])('is refused and never run when it is called %j', (language) => {
    expect(split(code(language))).toEqual({
      ...{ line: 1, column: 4 },
      advice: `Os campos do texto só podem ser YAML: apague “${language.trim()}” depois de ---.`,
    })
    expect(trace.preloRan).toBeUndefined()
  })

  test('is only text in YAML, whatever tag it has', () => {
    partsOf('---\na: !!js/function "function(){ globalThis.preloRan = true }"\n---\n')
    expect(trace.preloRan).toBeUndefined()
  })
})
