import { renameSync, symlinkSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { ContentFollower } from '../../src/publishing/content-follower.ts'
import { siteFile } from '../builders/a-content-folder.ts'
import { aWiredPaper } from '../builders/a-wired-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'
import { eventually } from '../server/test-server.ts'

const chuva = 'articles/2026/03/chuva.md'

/** A paper whose catalog follows its folder. */
async function aFollowedPaper(files: Record<string, string> = {}) {
  const content = aWiredPaper({ [chuva]: anArticleFile(), ...files })
  const { wired } = content
  await wired.sync()
  const log: string[] = []
  const follower = new ContentFollower(wired, { synced: () => undefined, log: (line) => log.push(line) })
  onTestFinished(() => follower.close())
  await follower.ready
  const titleOf = (slug: string) => wired.catalog.summary(slug, Date.now())?.title
  const becomes = (slug: string, title: string | undefined) => eventually(async () => titleOf(slug) === title)
  return { content, wired, log, becomes, titleOf }
}

test('an article that is saved, moved or deleted is followed', async () => {
  const { content, becomes } = await aFollowedPaper()
  content.write(chuva, anArticleFile({ title: 'Chuva forte' }))
  await becomes('chuva', 'Chuva forte')
  content.move(chuva, 'articles/2026/03/aguaceiro.md')
  await becomes('aguaceiro', 'Chuva forte')
  await becomes('chuva', undefined)
  content.remove('articles/2026')
  await becomes('aguaceiro', undefined)
})

test('a file written in halves shows its last good version until it is whole', async () => {
  const { content, becomes, wired, titleOf } = await aFollowedPaper()
  const whole = anArticleFile({ title: 'Chuva forte' })
  content.write(chuva, whole.slice(0, 30))
  await eventually(async () => wired.catalog.problems().length === 1)
  expect(titleOf('chuva')).toBe('Chuva no centro')
  content.write(chuva, '')
  await eventually(async () => wired.catalog.problems()[0]?.field === 'front matter')
  expect(titleOf('chuva')).toBe('Chuva no centro')
  content.write(chuva, whole)
  await becomes('chuva', 'Chuva forte')
  expect(wired.catalog.problems()).toEqual([])
})

test('settings show at once, and the articles that they concern are read again after them', async () => {
  const many = Array.from({ length: 120 }, (_, n) => [
    `articles/2025/a${n}.md`,
    anArticleFile({ section: 'ciencia' }),
  ])
  const { content, wired } = await aFollowedPaper(Object.fromEntries(many))
  content.write('site.yaml', siteFile.replace(/ {2}- slug: ciencia\n.*\n/, ''))
  await eventually(async () => wired.catalog.problems().length === 120)
  content.write('site.yaml', siteFile)
  await eventually(async () => wired.catalog.problems().length === 0)
})

test('an article is there all the while that its folder is moved', async () => {
  const many = Array.from({ length: 120 }, (_, n) => [
    `articles/2025/a${n}.md`,
    anArticleFile({ title: `A ${n}` }),
  ])
  const { content, wired } = await aFollowedPaper(Object.fromEntries(many))
  content.move('articles/2025', 'articles/2024')
  const gaps = new Set<string>()
  await eventually(async () => {
    for (const slug of ['a0', 'a60', 'a119'])
      if (!wired.catalog.articleVersion(slug, Date.now())) gaps.add(slug)
    return wired.catalog.articleVersion('a119', Date.now())?.path === 'articles/2024/a119.md'
  })
  expect([...gaps]).toEqual([])
})

test('many files that come at once are taken in, and what is saved after them does not wait', async () => {
  const { content, wired, becomes } = await aFollowedPaper()
  for (let n = 0; n < 700; n++) content.write(`articles/2025/a${n}.md`, anArticleFile({ title: `A ${n}` }))
  content.write(chuva, anArticleFile({ title: 'Chuva forte' }))
  await becomes('chuva', 'Chuva forte')
  await eventually(
    async () => wired.catalog.lists.count({ kind: 'sections', slug: 'cidade' }, Date.now()) === 701,
  )
})

test('another folder that takes the place of the first, as in a deployment, is followed from then on', async () => {
  const { content, becomes } = await aFollowedPaper()
  const { contentDir } = content
  renameSync(contentDir, `${contentDir}-1`)
  const second = aWiredPaper({ 'articles/feira.md': anArticleFile({ title: 'Feira' }) })
  symlinkSync(second.contentDir, contentDir)
  await becomes('feira', 'Feira')
  await becomes('chuva', undefined)
  second.write('articles/feira.md', anArticleFile({ title: 'Feira cheia' }))
  await becomes('feira', 'Feira cheia')
})

test('while the folder is away the paper stays as it was', async () => {
  const { content, wired, becomes, titleOf } = await aFollowedPaper()
  renameSync(content.contentDir, `${content.contentDir}-away`)
  await wired.sync({ paths: [chuva, 'articles'] })
  await wired.sync()
  expect(titleOf('chuva')).toBe('Chuva no centro')
  expect(wired.catalog.author('ana-lima')?.name).toBe('Ana Lima')
  renameSync(`${content.contentDir}-away`, content.contentDir)
  content.write(chuva, anArticleFile({ title: 'De volta' }))
  await becomes('chuva', 'De volta')
})
