import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { formatProblem } from '../../src/domain/problem.ts'
import { aContentFolder } from '../builders/a-content-folder.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

/** What remark's language server does with a file: the plugins of .remarkrc.mjs, and the path relative to the folder. */
const languageServer = `
  import config from './.remarkrc.mjs'
  import { remark } from 'remark'
  const [cwd, path, value] = process.argv.slice(1)
  const file = await remark().use(config).process({ cwd, path, value })
  const messages = file.messages.map(({ line, column, ruleId, source, fatal, reason }) => [line, column, ruleId, source, fatal, reason])
  console.log(JSON.stringify({ messages, isSame: String(file) === value }))
`

async function typed(cwd: string, path: string, text: string) {
  const args = ['--input-type=module', '--eval', languageServer, '--', cwd, path, text]
  return JSON.parse((await promisify(execFile)(process.execPath, args)).stdout)
}

test('faults are underlined while one types, and formatting changes nothing', {
  timeout: 20_000,
}, async () => {
  const { contentDir } = aContentFolder()
  const text = anArticleFile({ sectoin: 'x' }, '*  a\n\n![](x.jpg)')
  expect(await typed(dirname(contentDir), 'content/articles/2026/a.md', text)).toEqual({
    isSame: true,
    messages: [
      [
        1,
        1,
        'description',
        'prelo',
        false,
        'Escreva uma descrição de 50 a 160 caracteres: ela aparece nas listas e nos buscadores.',
      ],
      [5, 1, 'sectoin', 'prelo', true, 'Campo desconhecido. Você quis dizer “section”?'],
      [10, 1, 'alt', 'prelo', true, 'Descreva a imagem para quem não a vê: ![descrição](arquivo.jpg).'],
      [10, 1, 'image', 'prelo', true, 'A imagem x.jpg não está na pasta deste texto.'],
    ],
  })
  expect(await typed(dirname(contentDir), 'README.md', '<b>')).toEqual({ isSame: true, messages: [] })
})

test.each([
  ['date', 'Escreva a data como AAAA-MM-DD, por exemplo 2026-03-09, ou com a hora: 2026-03-09T07:30.'],
  ['front matter', 'Comece o arquivo com uma linha ---, os campos do texto e outra linha ---.'],
  ['image.alt', 'Um conselho  com dois espaços.'],
])('the task of the editor’s program finds the place of a problem with %s', (field, advice) => {
  const { tasks } = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8'))
  const { regexp, ...groups } = tasks[0].problemMatcher.pattern
  const line = formatProblem({ file: 'content/articles/2026/11/a.md', line: 4, column: 7, field, advice })
  const found = new RegExp(regexp).exec(line) ?? []
  const named = Object.entries(groups).map(([name, n]) => [name, found[Number(n)]])
  expect(Object.fromEntries(named)).toEqual({
    ...{ file: 'content/articles/2026/11/a.md', line: '4', column: '7', code: field, message: advice },
  })
  expect(new RegExp(regexp).test('2 problemas em 1 de 23 arquivos.')).toBe(false)
})
