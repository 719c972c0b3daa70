import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aContentFolder, siteFile } from '../builders/a-content-folder.ts'
import { aFullArticle } from '../builders/told-by-check.ts'

type Ended = { code: number | string | null | undefined; stdout: string; stderr: string }

const quiet = { CI: '', GITHUB_ACTIONS: '', NO_COLOR: '', FORCE_COLOR: undefined }

/** Runs the command as `npm run content:check` does. */
function check(contentDir: string, args: string[] = [], more: Record<string, string> = {}): Promise<Ended> {
  const env: NodeJS.ProcessEnv = {
    ...{ ...process.env, ...quiet, NODE_ENV: 'production', CONTENT_DIR: contentDir },
    ...more,
  }
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

const broken = {
  'articles/2026/03/chuva.md': aFullArticle({ date: 'hoje', sectoin: 'x' }),
  'articles/2026/04/feira.md': aFullArticle({}, 'Um ![IMG_1234](fora.jpg)\n'),
}

describe('npm run content:check', { timeout: 20_000 }, () => {
  test('tells all problems of all files in one run, each with its line, and ends with 1', async () => {
    const { contentDir } = aContentFolder(broken)
    const at = relative(process.cwd(), contentDir)
    const { code, stdout, stderr } = await check(contentDir)
    expect(stdout.split('\n')).toEqual([
      `${at}/articles/2026/03/chuva.md:3:7  date  Escreva a data como AAAA-MM-DD, por exemplo 2026-03-09, ou com a hora: 2026-03-09T07:30.`,
      '  3 | date: hoje',
      '    |       ^',
      `${at}/articles/2026/03/chuva.md:6:1  sectoin  Campo desconhecido. Você quis dizer “section”?`,
      '  6 | sectoin: x',
      '    | ^',
      `${at}/articles/2026/04/feira.md:8:4  alt  aviso: Isto é um nome de arquivo. Diga o que a imagem mostra, para quem não a vê.`,
      '  8 | Um ![IMG_1234](fora.jpg)',
      '    |    ^',
      `${at}/articles/2026/04/feira.md:8:4  image  A imagem fora.jpg não está na pasta deste texto.`,
      '  8 | Um ![IMG_1234](fora.jpg)',
      '    |    ^',
      '3 erros e 1 aviso em 2 de 4 arquivos.',
      '',
    ])
    expect([code, stderr]).toEqual([1, ''])
  })

  test('ends with 0 when all is well', async () => {
    const { contentDir } = aContentFolder({ 'articles/chuva.md': aFullArticle() })
    const { code, stdout, stderr } = await check(contentDir)
    expect([code, stdout, stderr]).toEqual([0, 'Nenhum problema em 3 arquivos.\n', ''])
  })

  test('ends with 0 when there are only warnings, and leaves spelling out when told to', async () => {
    const { contentDir } = aContentFolder({ 'articles/chuva.md': aFullArticle({}, 'A chuvsa.\n') })
    const { code, stdout } = await check(contentDir)
    expect(code).toBe(0)
    expect(stdout).toMatch(/aviso: “chuvsa” .*\n.*\n.*\n1 aviso em 1 de 3 arquivos\.\n$/)
    expect((await check(contentDir, ['--no-spelling'])).stdout).toBe('Nenhum problema em 3 arquivos.\n')
  })

  test('speaks English to an English paper', async () => {
    const { contentDir } = aContentFolder({
      'site.yaml': siteFile.replace('pt-BR', 'en'),
      'articles/rain.md': aFullArticle({ draft: 'yes' }),
    })
    const { stdout } = await check(contentDir, ['--no-spelling'])
    expect(stdout).toContain('rain.md:6:8  draft  Write true or false.\n')
    expect(stdout).toMatch(/1 error in 1 of 3 files\.\n$/)
  })

  test('tells it to programs as one object', async () => {
    const { contentDir } = aContentFolder(broken)
    const file = join(relative(process.cwd(), contentDir), 'articles/2026/04/feira.md')
    const { code, stdout } = await check(contentDir, ['--json'])
    const told = JSON.parse(stdout)
    expect([code, Object.keys(told), told.files, told.errors, told.warnings]).toEqual([
      ...[1, ['files', 'errors', 'warnings', 'problems'], 4, 3, 1],
    ])
    expect(told.problems.slice(2)).toEqual([
      {
        ...{ file, line: 8, column: 4, field: 'alt', severity: 'warning' },
        advice: 'Isto é um nome de arquivo. Diga o que a imagem mostra, para quem não a vê.',
      },
      {
        ...{ file, line: 8, column: 4, field: 'image', severity: 'error' },
        advice: 'A imagem fora.jpg não está na pasta deste texto.',
      },
    ])
  })

  test.each([
    ['with --github', ['--github'], {}],
    ['in GitHub Actions', [], { GITHUB_ACTIONS: 'true' }],
  ])('annotates a pull request %s', async (_name, args, env) => {
    const { contentDir } = aContentFolder(broken)
    const { stdout } = await check(contentDir, args, env)
    const file = relative(process.cwd(), contentDir)
    expect(
      stdout
        .split('\n')
        .filter((line) => line.startsWith('::'))
        .slice(1),
    ).toEqual([
      `::error file=${file}/articles/2026/03/chuva.md,line=6,col=1,title=sectoin::Campo desconhecido. Você quis dizer “section”?`,
      `::warning file=${file}/articles/2026/04/feira.md,line=8,col=4,title=alt::Isto é um nome de arquivo. Diga o que a imagem mostra, para quem não a vê.`,
      `::error file=${file}/articles/2026/04/feira.md,line=8,col=4,title=image::A imagem fora.jpg não está na pasta deste texto.`,
    ])
  })

  test('keeps the lock of addresses, but not for --dry-run, nor where CI is set', async () => {
    const { contentDir } = aContentFolder({ 'articles/chuva.md': aFullArticle() })
    const lock = join(contentDir, 'slugs.lock')
    await check(contentDir, ['--dry-run', '--no-spelling'])
    await check(contentDir, ['--no-spelling'], { CI: 'true' })
    expect(existsSync(lock)).toBe(false)
    await check(contentDir, ['--no-spelling'])
    expect(existsSync(lock)).toBe(true)
  })

  test('shows colours only where it is forced to, since nobody is at a terminal', async () => {
    const { contentDir } = aContentFolder(broken)
    expect((await check(contentDir)).stdout).not.toContain('\x1b[')
    expect((await check(contentDir, [], { FORCE_COLOR: '1' })).stdout).toContain('\x1b[31m')
    expect((await check(contentDir, [], { FORCE_COLOR: '1', NO_COLOR: '1' })).stdout).not.toContain('\x1b[')
  })

  test('tells that there is no site.yaml, and ends with 1', async () => {
    const { code, stdout } = await check('/nowhere')
    expect(code).toBe(1)
    expect(stdout).toContain('nowhere/site.yaml:1:1  file  O arquivo não pôde ser lido (ENOENT).\n')
  })

  test.each(['--help', '-h'])('explains itself for %s, and ends with 0', async (option) => {
    const { code, stdout } = await check('/nowhere', [option])
    expect(code).toBe(0)
    expect(stdout).toMatch(usage)
  })

  test.each(['--fix', '-x', 'content'])('refuses %s with its usage, and ends with 2', async (argument) => {
    const { code, stdout, stderr } = await check('/nowhere', [argument])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(argument)
    expect(stderr).toMatch(usage)
  })
})
