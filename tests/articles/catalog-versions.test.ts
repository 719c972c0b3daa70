import { describe, expect, test } from 'vitest'
import { siteFile } from '../builders/a-content-folder.ts'
import { aPaper, now, type Paper } from '../builders/a-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const chuva = 'articles/chuva.md'
const minute = 60_000

/** Whether `change` and a sync gave the content another version. */
async function isNew(paper: Paper, change: () => void): Promise<boolean> {
  const before = paper.catalog.contentVersion(now)
  change()
  await paper.sync()
  return paper.catalog.contentVersion(now) !== before
}

describe('the version of the content', () => {
  test.each([
    ['an article changes', (paper: Paper) => paper.write(chuva, anArticleFile({ title: 'Outra' }))],
    ['an article comes', (paper: Paper) => paper.write('articles/a.md', anArticleFile())],
    ['an article goes', (paper: Paper) => paper.remove(chuva)],
    ['an article moves', (paper: Paper) => paper.move(chuva, 'articles/2026/chuva.md')],
    ['an author changes', (paper: Paper) => paper.write('authors/ana-lima.md', '---\nname: Ana\n---\n')],
    ['a page comes', (paper: Paper) => paper.write('pages/sobre.md', '---\ntitle: Sobre\n---\n')],
    ['the settings change', (paper: Paper) => paper.write('site.yaml', siteFile.replace('Gazeta', 'Folha'))],
  ])('is new when %s', async (_name, change) => {
    const paper = await aPaper({ [chuva]: anArticleFile() })
    expect(await isNew(paper, () => change(paper))).toBe(true)
  })

  test.each([
    ['nothing happens', () => undefined],
    ['an article is saved without a change', (paper: Paper) => paper.write(chuva, anArticleFile())],
    ['a hidden file comes', (paper: Paper) => paper.write('articles/.a.md', anArticleFile())],
    ['a remark in site.yaml changes', (paper: Paper) => paper.write('site.yaml', `# x\n${siteFile}`)],
  ])('stays when %s', async (_name, change) => {
    const paper = await aPaper({ [chuva]: anArticleFile() })
    expect(await isNew(paper, () => change(paper))).toBe(false)
  })

  test.each([
    ['a date', { date: '2026-03-20T12:10Z' }],
    ['an expiry', { expires: '2026-03-20T12:10Z' }],
    ['an update', { updated: '2026-03-20T12:10Z' }],
    ['a correction', { corrections: '[{ date: 2026-03-20T12:10Z, text: Errei. }]' }],
  ])('is new when the clock passes %s, and not before or after', async (_name, front) => {
    const { catalog } = await aPaper({ [chuva]: anArticleFile(), 'articles/a.md': anArticleFile(front) })
    const versions = [0, 9, 10, 11, 5000].map((minutes) => catalog.contentVersion(now + minutes * minute))
    expect(versions[1]).toBe(versions[0])
    expect(versions[2]).not.toBe(versions[0])
    expect(versions.slice(2)).toEqual([versions[2], versions[2], versions[2]])
  })

  test('is new each time when several come and go', async () => {
    const { catalog } = await aPaper({
      'articles/a.md': anArticleFile({ date: '2026-03-20T12:10Z', expires: '2026-03-20T12:30Z' }),
      'articles/b.md': anArticleFile({ date: '2026-03-20T12:20Z', expires: '2026-03-20T12:40Z' }),
    })
    const versions = [0, 10, 20, 30, 40].map((minutes) => catalog.contentVersion(now + minutes * minute))
    expect(new Set(versions).size).toBe(5)
  })
})

describe('the version of the settings', () => {
  test.each([
    ['site.yaml', siteFile.replace('Gazeta', 'Folha'), true],
    ['authors/ana-lima.md', '---\nname: Ana\n---\n', true],
    [chuva, anArticleFile({ title: 'Outra' }), false],
  ])('after a change of %s is new: %#', async (path, text, changes) => {
    const paper = await aPaper({ [chuva]: anArticleFile() })
    const before = paper.catalog.settingsVersion()
    paper.write(path, text)
    await paper.sync()
    expect(paper.catalog.settingsVersion() !== before).toBe(changes)
  })
})

describe('the version of an article', () => {
  test('is new when its own text changes, and not when another one does', async () => {
    const paper = await aPaper({ [chuva]: anArticleFile(), 'articles/a.md': anArticleFile() })
    const versionOf = (slug: string) => paper.catalog.articleVersion(slug, now)?.version
    const before = [versionOf('chuva'), versionOf('a')]
    paper.write(chuva, anArticleFile({}, 'Outro texto.\n'))
    await paper.sync()
    expect(versionOf('chuva')).not.toBe(before[0])
    expect(versionOf('a')).toBe(before[1])
  })

  test('comes with the identity that its comments belong to', async () => {
    const { catalog } = await aPaper({ [chuva]: anArticleFile({ id: 'chuva-de-marco' }) })
    expect(catalog.articleVersion('chuva', now)).toMatchObject({
      id: 'chuva-de-marco',
      version: expect.stringMatching(/^[\w-]{16}$/),
    })
  })

  test('is the same after the file is saved without a change', async () => {
    const paper = await aPaper({ [chuva]: anArticleFile() })
    const before = paper.catalog.articleVersion('chuva', now)?.version
    paper.write(chuva, anArticleFile())
    expect(await paper.sync()).toEqual({ changed: 0, isUnfinished: false })
    expect(paper.catalog.articleVersion('chuva', now)?.version).toBe(before)
  })
})
