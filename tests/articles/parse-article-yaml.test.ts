import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../src/articles/parse-article.ts'
import { formatProblem } from '../../src/domain/problem.ts'
import { anArticleFile } from '../builders/an-article-file.ts'
import { surroundings } from '../builders/surroundings.ts'

function told(text: string): string[] {
  const parsed = parseArticle('a/chuva.md', text, surroundings)
  return parsed.ok ? [] : parsed.problems.map(formatProblem)
}

const star = 'Um valor que começa com * precisa de aspas: title: "*Destaque*"'

describe('front matter that is not valid YAML', () => {
  test.each([
    [
      'a colon within a value',
      { title: 'Chuva: o balanço' },
      'a/chuva.md:2:8  yaml  Um valor com dois-pontos precisa de aspas: title: "Chuva: o balanço"',
    ],
    ['a list that is not closed', { tags: '[a, b' }, /^a\/chuva\.md:[56]:\d+ {2}yaml {2}\S/],
    ['a value that starts with a star', { title: '*Destaque*' }, `a/chuva.md:2:8  yaml  ${star}`],
    [
      'an alias',
      { series: '{id: *a, part: 1}' },
      'a/chuva.md:5:14  yaml  Um valor que começa com * precisa estar entre aspas.',
    ],
  ])('has %s', (_name, front, problem) => {
    expect(told(anArticleFile(front))).toEqual([
      typeof problem === 'string' ? problem : expect.stringMatching(problem),
    ])
  })

  test('has a key twice', () => {
    expect(told('---\ntitle: A\ndate: 2026-03-09\ntitle: B\n---\n')).toEqual([
      'a/chuva.md:4:1  yaml  Este campo aparece duas vezes. Deixe só um.',
    ])
  })

  test('has tabs for indentation', () => {
    expect(told('---\nimage:\n\tsrc: a.jpg\n---\n')).toContain(
      'a/chuva.md:3:1  yaml  O recuo é feito com espaços, não com tabulação.',
    )
  })

  test('is told with its place in a file with Windows line ends', () => {
    expect(told('---\r\ndraft: true\r\ntitle: A: B\r\n---\r\n')).toEqual([
      expect.stringMatching(/^a\/chuva\.md:3:8 {2}yaml {2}Um valor com dois-pontos/),
    ])
  })
})

describe('front matter that is no group of fields', () => {
  test.each([
    ['a list', '---\n- Chuva\n- Centro\n---\n'],
    ['a text', '---\nChuva no centro\n---\n'],
  ])('is told so in the language of the site when it is %s', (_name, text) => {
    const problems = told(text)
    expect(problems).toHaveLength(1)
    expect(problems.join()).not.toMatch(/invalid|expected/i)
  })
})

describe('front matter made to grow', () => {
  test('is refused before it does', () => {
    const bomb = ['l0: &l0 [a, a, a, a, a, a, a, a, a, a]']
    for (let n = 1; n < 10; n++)
      bomb.push(
        `l${n}: &l${n} [${Array(10)
          .fill(`*l${n - 1}`)
          .join(', ')}]`,
      )
    const lines = told(`---\n${bomb.join('\n')}\n---\n`)
    expect(lines[0]).toMatch(/^a\/chuva\.md:2:5 {2}yaml {2}Um valor que começa com & precisa de aspas/)
    expect(lines).toHaveLength(10)
  })
})
