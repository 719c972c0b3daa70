import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkContent } from '../../src/articles/check-content.ts'
import { aContentFolder, siteFile } from '../builders/a-content-folder.ts'
import { aGitUser } from '../builders/a-git-user.ts'
import { anArticleFile } from '../builders/an-article-file.ts'
import { runCommand } from '../builders/run-command.ts'

const rui = { 'authors/rui-sa.md': '---\nname: Rui Sá\n---\n' }

/** A paper in a folder in which the command is run by somebody whom git knows as `git`. */
function aDesk(files: Record<string, string> = {}, git = '') {
  const { contentDir } = aContentFolder({ ...rui, ...files })
  const cwd = dirname(contentDir)
  const env = { ...aGitUser(cwd, git), SITE_URL: 'https://jornal.example', CONTENT_DIR: 'content' }
  return {
    contentDir,
    articleNew: (args: string[], input = '') => runCommand('article-new', args, { cwd, env, input }),
    read: (path: string) => readFileSync(join(contentDir, path), 'utf8'),
  }
}

const dated = ['--date', '2026-11-24T07:30', '--section', 'cidade', '--author', 'ana-lima']
const made = 'articles/2026/11/chuva-no-centro.md'

describe('npm run article:new', { timeout: 30_000 }, () => {
  test('makes a draft and tells its path, its address and what to do next', async () => {
    const { articleNew, contentDir, read } = aDesk({}, 'ANA LIMA')
    const { code, stdout, stderr } = await articleNew(['Chuva no centro', ...dated.slice(0, 4)])
    expect(stdout).toBe(
      'content/articles/2026/11/chuva-no-centro.md\n' +
        'Endereço: https://jornal.example/articles/chuva-no-centro\n\n' +
        'É um rascunho, que ninguém vê. Escreva o texto, acerte “date” e apague a linha “draft: true”: ao salvar, ele vai ao ar, ou fica à espera da data, se ela está no futuro. Para conferir antes: npm run content:check\n',
    )
    expect([code, stderr]).toEqual([0, ''])
    expect(read(made)).toContain('date: 2026-11-24T07:30\nsection: cidade\nauthors: [ana-lima]')
    expect((await checkContent({ contentDir, now: new Date() })).problems).toMatchObject([
      { field: 'description', severity: 'warning' },
    ])
  })

  test('joins words that stand without quotation marks, and quotes what YAML would misread', async () => {
    const { articleNew, read } = aDesk()
    await articleNew(['Chuva:', 'o', ' balanço ', ...dated])
    expect(read('articles/2026/11/chuva-o-balanco.md')).toContain('title: "Chuva: o balanço"\n')
  })

  test('dates the article now, in the time of the paper', async () => {
    const { articleNew, contentDir, read } = aDesk()
    const { stdout } = await articleNew(['Chuva', '--section', 'cidade', '--author', ''])
    const [, year, month] = /articles\/(\d{4})\/(\d\d)\/chuva\.md/.exec(stdout) ?? []
    expect(readdirSync(join(contentDir, 'articles'))).toEqual([year])
    const text = read(`articles/${year}/${month}/chuva.md`)
    expect(text).toMatch(new RegExp(`^date: ${year}-${month}-\\d\\dT\\d\\d:\\d\\d-03:00$`, 'm'))
    expect(text).toContain('authors: [] #')
  })

  test('asks for section and author, again after a wrong answer, and takes numbers, slugs and names', async () => {
    const { articleNew, read } = aDesk({}, 'Alguém de fora')
    const answers = 'cidad\n9\n\nciência\nRui Sa, 1\n'
    const { code, stderr } = await articleNew(['Chuva no centro', '--date', '2026-11-24'], answers)
    expect(stderr.replaceAll('Número ou nome: ', '').split('\n')).toEqual([
      'Em que editoria?',
      '   1  Cidade',
      '   2  Ciência',
      '“cidad” não existe. Você quis dizer “cidade”? (cidade, ciencia)',
      '“9” não existe. (cidade, ciencia)',
      'Quem assina? Mais de um: separe com vírgulas. Só Enter: sai sem nome, pela redação.',
      '   1  Ana Lima',
      '   2  Rui Sá',
      '',
    ])
    expect(code).toBe(0)
    expect(read(made)).toContain('section: ciencia\nauthors: [rui-sa, ana-lima] #')
  })

  test('shows the file and writes nothing with --dry-run', async () => {
    const { articleNew, contentDir } = aDesk()
    const { code, stdout } = await articleNew(['Chuva no centro', ...dated, '--dry-run'])
    expect(stdout).toMatch(
      /^Nada foi gravado\. O arquivo seria content\/articles\/2026\/11\/chuva-no-centro\.md:\n\n---\ntitle: Chuva no centro\n/,
    )
    expect([code, existsSync(join(contentDir, 'articles'))]).toEqual([0, false])
  })

  test('says which option to give when the answers end', async () => {
    const { articleNew, contentDir } = aDesk()
    const { code, stderr } = await articleNew(['Chuva'], 'cidade\n')
    expect(stderr).toContain('Faltou a resposta. Diga na própria linha do comando: --author ana-lima\n')
    expect([code, existsSync(join(contentDir, 'articles'))]).toEqual([1, false])
  })

  test('refuses a wrong option with advice, and ends with 2', async () => {
    const { articleNew } = aDesk()
    const stderr = '“cidades” não existe. Você quis dizer “cidade”? (cidade, ciencia)\n'
    expect(await articleNew(['Chuva', '--section', 'cidades'])).toEqual({ code: 2, stdout: '', stderr })
  })

  test('leaves a file alone that has the name but another address', async () => {
    const text = anArticleFile({ slug: 'rua' })
    const { articleNew, read } = aDesk({ [made]: text })
    const { code, stderr } = await articleNew(['Chuva no centro', ...dated])
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining(`content/${made} já existe, e fica como está.`),
    ])
    expect(read(made)).toBe(text)
  })

  test('lets one of several runs at once win', async () => {
    const { articleNew, read } = aDesk()
    const runs = await Promise.all(
      ['Chuva no centro', 'Chuva no Centro', 'Chuva, no centro'].map((title) =>
        articleNew([title, ...dated]),
      ),
    )
    const winners = runs.filter(({ code }) => code === 0)
    expect(runs.map(({ code }) => code).sort()).toEqual([0, 1, 1])
    expect(winners).toHaveLength(1)
    expect(read(made)).toMatch(/^---\ntitle: Chuva/)
  })

  test('tells what is wrong with site.yaml instead of asking', async () => {
    const { articleNew } = aDesk({ 'site.yaml': siteFile.replace('sections', 'sectoins') })
    const { code, stderr } = await articleNew(['Chuva'])
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining(
        'content/site.yaml:4:1  sectoins  Campo desconhecido. Você quis dizer “sections”?\n',
      ),
    ])
  })

  test('speaks English to an English paper', async () => {
    const { articleNew } = aDesk({ 'site.yaml': siteFile.replace('pt-BR', 'en') })
    expect((await articleNew(['Rain', ...dated])).stdout).toContain(
      '\nAddress: https://jornal.example/articles/rain\n',
    )
  })

  test('explains itself for --help, and refuses options that it does not know', async () => {
    const { articleNew } = aDesk()
    expect(await articleNew(['--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^npm run article:new -- "Headline"/),
    })
    expect(await articleNew(['Chuva', '--titel'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--titel'),
    })
  })
})
