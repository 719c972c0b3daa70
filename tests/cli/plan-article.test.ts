import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { readPaper } from '../../src/articles/read-paper.ts'
import { WrongCall } from '../../src/cli/command.ts'
import { type ArticleOptions, planArticle } from '../../src/cli/plan-article.ts'
import { adviceFor } from '../../src/site/messages/advice-for.ts'
import { newArticleTexts } from '../../src/site/messages/new-article-texts.ts'
import { aContentFolder, siteFile } from '../builders/a-content-folder.ts'
import { aGitUser } from '../builders/a-git-user.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

type Given = {
  title?: string
  options?: ArticleOptions
  answers?: string[]
  files?: Record<string, string>
  git?: string
}

const rui = { 'authors/rui-sa.md': '---\nname: Rui Sá\n---\n' }
const complete = { section: 'cidade', author: ['ana-lima'] }

/** Plans an article on 24 November 2026 at 11:31 in São Paulo; `asked` is what the editor was shown. */
async function plan({ title = 'Chuva', options = complete, answers = [], files = {}, git = '' }: Given) {
  const { contentDir } = aContentFolder({ ...rui, ...files })
  const folder = mkdtempSync(join(tmpdir(), 'prelo-git-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, value] of Object.entries(aGitUser(folder, git))) vi.stubEnv(name, value)
  const asked: string[] = []
  vi.spyOn(console, 'error').mockImplementation((line) => void asked.push(line))
  const paper = await readPaper(contentDir)
  if (!paper.ok) throw new Error('The paper of this test is broken.')
  const here = { ...paper.value, contentDir, now: new Date('2026-11-24T14:31:05Z') }
  const questions = { ask: async () => answers.shift(), close: () => undefined }
  const desk = { advice: adviceFor('pt-BR'), texts: newArticleTexts('pt-BR'), questions }
  const planned = planArticle([title], options, here, desk)
  return { planned, asked, at: relative(process.cwd(), contentDir) }
}

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

describe('a new article', () => {
  test('is dated now, to the minute, with the offset of the paper', async () => {
    expect(await (await plan({})).planned).toEqual({
      path: 'articles/2026/11/chuva.md',
      article: {
        ...{ title: 'Chuva', slug: 'chuva', date: '2026-11-24T11:31-03:00' },
        ...{ section: 'cidade', authors: ['ana-lima'] },
      },
    })
  })

  test.each([
    ['2026-12-01T02:30Z', '2026/11'],
    ['2026-12-01', '2026/12'],
    ['2025-01-31 23:59', '2025/01'],
  ])('of %s goes into the folder of its month in the paper’s time, %s', async (date, folder) => {
    const { path } = await (await plan({ options: { ...complete, date } })).planned
    expect(path).toBe(`articles/${folder}/chuva.md`)
  })

  test.each(['ANA LIMA', 'ana-lima', 'Aná  Lima'])('is by the author whom git calls %s', async (git) => {
    const { planned, asked } = await plan({ options: { section: 'cidade' }, git })
    expect((await planned).article.authors).toEqual(['ana-lima'])
    expect(asked).toEqual([])
  })

  test.each(['', 'Ana', 'Rui'])('asks for the author when git says %j', async (git) => {
    const { planned, asked } = await plan({ options: { section: 'cidade' }, answers: ['2'], git })
    expect((await planned).article.authors).toEqual(['rui-sa'])
    expect(asked.join('\n')).toContain('Quem assina?')
  })

  test.each<[string[], string[]]>([
    [['ana-lima,Rui Sa'], ['ana-lima', 'rui-sa']],
    [
      ['rui-sa', 'ANA LIMA', 'rui sá'],
      ['rui-sa', 'ana-lima'],
    ],
    [[''], []],
  ])('takes authors by slug and name: %j', async (author, authors) => {
    const { planned } = await plan({ options: { section: 'Ciência', author } })
    expect((await planned).article).toMatchObject({ section: 'ciencia', authors })
  })

  test('asks nothing where there is no choice', async () => {
    const site = siteFile.replace(/ {2}- slug: ciencia\n {4}name: Ciência\n/, '')
    const { planned, asked } = await plan({ options: { author: [''] }, files: { 'site.yaml': site } })
    expect([(await planned).article.section, asked]).toEqual(['cidade', []])
  })

  test('has an address of its own where the headline gives none', async () => {
    const { planned } = await plan({ title: '🎉', options: { ...complete, slug: 'festa' } })
    expect((await planned).path).toBe('articles/2026/11/festa.md')
  })
})

test.each([
  [[], '--section cidade'],
  [['cidad'], '--section cidade'],
  [['cidade'], '--author ana-lima'],
  [['cidade', 'ana-lina'], '--author ana-lima'],
])('says which option to give when the answers end after %j', async (answers, option) => {
  const { planned } = await plan({ options: {}, answers })
  await expect(planned).rejects.toThrow(`Faltou a resposta. Diga na própria linha do comando: ${option}`)
})

describe('a call is refused', () => {
  test.each<[string, string, ArticleOptions, string]>([
    ['without a headline', ' ', {}, 'Este campo é obrigatório. npm run article:new -- "…"'],
    ['with 301 characters', 'x'.repeat(301), {}, 'Use no máximo 300 caracteres. (301)'],
    [
      'with a headline that gives no address',
      '🎉',
      {},
      'Deste título não sai um endereço. Diga qual: --slug chuva-no-centro',
    ],
    [
      'with a wrong address',
      'Chuva',
      { slug: 'Chuva!' },
      'Use só letras minúsculas sem acento, números e hífens, por exemplo chuva-no-centro.',
    ],
    [
      'with a day that is none',
      'Chuva',
      { date: '2026-02-31' },
      'Escreva a data como AAAA-MM-DD, por exemplo 2026-03-09, ou com a hora: 2026-03-09T07:30.',
    ],
    [
      'with an unknown section',
      'Chuva',
      { section: 'cidades' },
      '“cidades” não existe. Você quis dizer “cidade”? (cidade, ciencia)',
    ],
    [
      'with an unknown author',
      'Chuva',
      { author: ['ana-lina'] },
      '“ana-lina” não existe. Você quis dizer “ana-lima”? (ana-lima, rui-sa)',
    ],
  ])('%s, before anything is asked', async (_what, title, options, advice) => {
    const { planned, asked } = await plan({ title, options })
    await expect(planned).rejects.toThrow(new WrongCall(advice))
    expect(asked).toEqual([])
  })
})

describe('an address is refused, with the place', () => {
  const named = 'articles/2020/05/chuva.md'
  test.each<[string, Record<string, string>, (at: string) => string]>([
    ['a file of that name', { [named]: anArticleFile() }, (at) => `já é de ${at}/${named}.`],
    [
      'another article',
      { 'articles/a.md': anArticleFile({ slug: 'chuva' }) },
      (at) => `já é de ${at}/articles/a.md.`,
    ],
    [
      'the lock',
      { 'slugs.lock': 'chuva articles/b.md\n' },
      (at) => `já foi publicado, e os links que levam a ele continuam valendo (${at}/slugs.lock:1).`,
    ],
    [
      'the lock, as gone',
      { 'slugs.lock': 'chuva gone\n' },
      (at) => `foi tirado do ar de propósito (${at}/slugs.lock:1).`,
    ],
  ])('that belongs to %s', async (_owner, files, where) => {
    const { planned, at } = await plan({ files })
    await expect(planned).rejects.toThrow(
      `/articles/chuva ${where(at)} Escolha outro endereço: --slug chuva-no-centro`,
    )
  })
})
