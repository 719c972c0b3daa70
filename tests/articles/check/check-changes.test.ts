import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aContentFolder } from '../../builders/a-content-folder.ts'
import { aFullArticle, linesOf } from '../../builders/told-by-check.ts'

const now = new Date('2026-03-20T12:00:00Z')
const file = 'articles/2026/03/chuva.md'

/** A paper in a real repository, whose commits are made at given times. */
function aRepository(where: 'content' | 'above' = 'content') {
  const folder = aContentFolder()
  const root = where === 'content' ? folder.contentDir : join(folder.contentDir, '..')
  mkdirSync(root, { recursive: true })
  const git = (args: string[], at = '2026-03-09T08:00:00Z') => {
    const who = { GIT_AUTHOR_NAME: 'Ana', GIT_AUTHOR_EMAIL: 'ana@jornal.example' }
    const other = { GIT_COMMITTER_NAME: 'Ana', GIT_COMMITTER_EMAIL: 'ana@jornal.example' }
    const env = { ...process.env, ...who, ...other, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at }
    execFileSync('git', ['-C', root, ...args], {
      env: { ...env, GIT_CONFIG_GLOBAL: '/dev/null' },
      stdio: 'pipe',
    })
  }
  git(['init', '-q'])
  return {
    ...folder,
    git,
    commit(text: string, at: string, path = file) {
      folder.write(path, text)
      git(['add', '-A'], at)
      git(['commit', '-q', '--allow-empty', '-m', 'x'], at)
    },
    check: () => linesOf({ contentDir: folder.contentDir, now }),
  }
}

const published = '2026-03-09T08:00:00Z'
const warning = (day: string) =>
  `!${file}:3:7  date  O texto mudou em ${day}, mais de dois dias depois de publicado, e leitores não sabem. Acrescente updated: ou corrections:.`

describe('a text that changes after it was published', () => {
  test.each(['content', 'above'] as const)(
    'is a warning after two days, in a repository at %s',
    async (where) => {
      const { commit, check } = aRepository(where)
      commit(aFullArticle({}, 'Um.\n'), published)
      commit(aFullArticle({}, 'Dois.\n'), '2026-03-11T07:00:00Z')
      expect(await check()).toEqual([])
      commit(aFullArticle({}, 'Três.\n'), '2026-03-13T10:00:00Z')
      expect(await check()).toEqual([warning('2026-03-13')])
    },
  )

  test.each([
    ['updated', '2026-03-13'],
    ['corrections', '[{date: 2026-03-13, text: Eram três.}]'],
  ])('is none when %s says so', async (key, value) => {
    const { commit, check } = aRepository()
    commit(aFullArticle({}, 'Um.\n'), published)
    commit(aFullArticle({ [key]: value }, 'Dois.\n'), '2026-03-13T10:00:00Z')
    expect(await check()).toEqual([])
  })

  test('does not count when only the front matter or white space changed', async () => {
    const { commit, check } = aRepository()
    commit(aFullArticle({}, 'Um\ndois.\n'), published)
    commit(aFullArticle({ tags: '[rua]' }, 'Um dois.\n\n'), '2026-03-13T10:00:00Z')
    expect(await check()).toEqual([])
  })

  test('counts when it is not committed yet', async () => {
    const { commit, check, write } = aRepository()
    commit(aFullArticle({}, 'Um.\n'), published)
    write(file, aFullArticle({}, 'Dois.\n'))
    expect(await check()).toEqual([warning('2026-03-20')])
  })

  test('does not count as a change when its file came late, as from another system, and two days more', async () => {
    const { commit, check } = aRepository()
    commit(aFullArticle({ date: '2020-01-01' }, 'Um.\n'), '2026-03-15T08:00:00Z')
    commit(aFullArticle({ date: '2020-01-01' }, 'Dois.\n'), '2026-03-16T08:00:00Z')
    expect(await check()).toEqual([])
    commit(aFullArticle({ date: '2020-01-01' }, 'Três.\n'), '2026-03-18T08:00:00Z')
    expect(await check()).toEqual([warning('2026-03-18')])
  })

  test('is followed when its file is renamed, whatever signs are in the name', async () => {
    const { commit, check, git } = aRepository()
    const odd = 'articles/2026/03/água "nova".md'
    const text = (word: string) =>
      aFullArticle({ slug: 'agua' }, `${'Muitas linhas iguais.\n'.repeat(9)}${word}\n`)
    commit(text('Um'), published, odd)
    commit(text('Dois'), '2026-03-13T10:00:00Z', odd)
    git(['mv', odd, file])
    git(['commit', '-q', '-m', 'x'], '2026-03-14T10:00:00Z')
    expect(await check()).toEqual([warning('2026-03-13')])
  })

  test('is not looked for where there is no repository', async () => {
    const { contentDir } = aContentFolder({ [file]: aFullArticle() })
    expect(await linesOf({ contentDir, now })).toEqual([])
  })
})
