import { execFile } from 'node:child_process'
import { relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aContentFolder, siteFile } from '../builders/a-content-folder.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

type Ended = { code: number | string | null | undefined; stdout: string; stderr: string }

/** Runs the command as `npm run content:check` does. */
function check(contentDir: string, ...args: string[]): Promise<Ended> {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', CONTENT_DIR: contentDir }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'src/cli/content-check.ts', ...args],
      { env },
      (error, stdout, stderr) => resolve({ code: error ? error.code : 0, stdout, stderr }),
    )
  })
}

const usage = /npm run content:check \[-- options\]\n\nTells every problem of every file in content\//

describe('npm run content:check', { timeout: 20_000 }, () => {
  test('tells all problems of all files in one run, and ends with 1', async () => {
    const { contentDir } = aContentFolder({
      'articles/2026/03/chuva.md': anArticleFile({ date: 'hoje', sectoin: 'x' }),
      'articles/2026/04/feira.md': anArticleFile({}, '![](fora.jpg)\n'),
    })
    const at = relative(process.cwd(), contentDir)
    const { code, stdout, stderr } = await check(contentDir)
    expect(stdout.split('\n')).toEqual([
      `${at}/articles/2026/03/chuva.md:3:7  date  Escreva a data como AAAA-MM-DD, por exemplo 2026-03-09, ou com a hora: 2026-03-09T07:30.`,
      `${at}/articles/2026/03/chuva.md:5:1  sectoin  Campo desconhecido. Você quis dizer “section”?`,
      `${at}/articles/2026/04/feira.md:7:1  alt  Descreva a imagem para quem não a vê: ![descrição](arquivo.jpg).`,
      `${at}/articles/2026/04/feira.md:7:1  image  A imagem fora.jpg não está na pasta deste texto.`,
      '4 problemas em 2 de 4 arquivos.',
      '',
    ])
    expect([code, stderr]).toEqual([1, ''])
  })

  test('ends with 0 when all is well', async () => {
    const { contentDir } = aContentFolder({ 'articles/chuva.md': anArticleFile() })
    const { code, stdout, stderr } = await check(contentDir)
    expect([code, stdout, stderr]).toEqual([0, 'Nenhum problema em 3 arquivos.\n', ''])
  })

  test('speaks English to an English paper', async () => {
    const { contentDir } = aContentFolder({
      'site.yaml': siteFile.replace('pt-BR', 'en'),
      'articles/rain.md': anArticleFile({ draft: 'yes' }),
    })
    const { stdout } = await check(contentDir)
    expect(stdout).toContain('rain.md:5:8  draft  Write true or false.\n1 problem in 1 of 3 files.\n')
  })

  test('tells that there is no site.yaml, and ends with 1', async () => {
    const { code, stdout } = await check('/nowhere')
    expect(code).toBe(1)
    expect(stdout).toContain('nowhere/site.yaml:1:1  file  O arquivo não pôde ser lido (ENOENT).\n')
  })

  test.each(['--help', '-h'])('explains itself for %s, and ends with 0', async (option) => {
    const { code, stdout } = await check('/nowhere', option)
    expect(code).toBe(0)
    expect(stdout).toMatch(usage)
  })

  test.each(['--fix', '-x', 'content'])('refuses %s with its usage, and ends with 2', async (argument) => {
    const { code, stdout, stderr } = await check('/nowhere', argument)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(argument)
    expect(stderr).toMatch(usage)
  })
})
