import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { editorFiles } from '../../src/articles/editor-files.ts'
import { readPaper } from '../../src/articles/read-paper.ts'
import { aContentFolder, siteFile } from '../builders/a-content-folder.ts'
import { runCommand } from '../builders/run-command.ts'

function aDesk(files: Record<string, string> = {}) {
  const { contentDir, write } = aContentFolder(files)
  const cwd = dirname(contentDir)
  const run = (...args: string[]) =>
    runCommand('content-schema', args, { cwd, env: { CONTENT_DIR: 'content' } })
  return { run, write, at: (path: string) => join(cwd, path) }
}

const names = [
  ...['article', 'author', 'page', 'home', 'site'].map((kind) => `.vscode/schemas/${kind}.json`),
  '.vscode/prelo.code-snippets',
]
const lines = (text: string) => `${names.map((name) => `${name}  ${text}`).join('\n')}\n`

describe('npm run content:schema', { timeout: 30_000 }, () => {
  test('writes the files, once', async () => {
    const { run, at } = aDesk()
    expect(await run()).toEqual({ code: 0, stdout: lines('Gravado.'), stderr: '' })
    const article = JSON.parse(readFileSync(at('.vscode/schemas/article.json'), 'utf8'))
    expect(article.properties.section.enum).toEqual(['cidade', 'ciencia'])
    expect(await run()).toEqual({ code: 0, stdout: lines('Está em dia.'), stderr: '' })
  })

  test.each(['--check', '--dry-run'])(
    'writes nothing with %s, and ends with 1 for files that are old',
    async (option) => {
      const { run, at, write } = aDesk()
      expect(await run(option)).toMatchObject({
        code: 1,
        stdout: lines('Ficou para trás: rode npm run content:schema.'),
      })
      expect(existsSync(at('.vscode'))).toBe(false)
      await run()
      expect((await run(option)).code).toBe(0)
      write('authors/rui-sa.md', '---\nname: Rui Sá\n---\n')
      const { code, stdout } = await run(option)
      expect([code, stdout.split('\n')[0]]).toEqual([
        1,
        '.vscode/schemas/article.json  Ficou para trás: rode npm run content:schema.',
      ])
    },
  )

  test('tells what is wrong with site.yaml', async () => {
    const { run } = aDesk({ 'site.yaml': siteFile.replace('locale: pt-BR', 'locale: pt') })
    expect(await run()).toEqual({
      code: 1,
      stdout: '',
      stderr: 'content/site.yaml:2:9  locale  Escreva um destes valores: pt-BR, en.\n',
    })
  })
})

test('the files of this repository are up to date; npm run content:schema writes them', async () => {
  const paper = await readPaper('content')
  const files = paper.ok ? editorFiles(paper.value) : {}
  expect(Object.keys(files)).toEqual(names)
  for (const [path, text] of Object.entries(files)) expect(readFileSync(path, 'utf8'), path).toBe(text)
})
