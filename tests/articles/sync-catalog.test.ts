import { renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aContentFolder } from '../builders/a-content-folder.ts'
import { aPaper, now, openPaper } from '../builders/a-paper.ts'
import { aPicture } from '../builders/a-picture.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const chuva = 'articles/2026/03/chuva.md'
const feira = 'articles/2026/03/feira.md'

describe('bringing the catalog up to date', () => {
  test('takes in what is there, wherever it lies', async () => {
    const paper = openPaper(
      aContentFolder({
        [chuva]: anArticleFile(),
        'articles/feira.md': anArticleFile({ date: '2026-03-08' }),
      }),
    )
    expect(await paper.sync()).toEqual({ changed: 2, isUnfinished: false })
    expect(paper.shown()).toEqual(['chuva', 'feira'])
    expect(paper.problems()).toEqual([])
  })

  test('reads nothing when nothing changed', async () => {
    const paper = await aPaper({ [chuva]: anArticleFile(), [feira]: anArticleFile({ section: 'x' }) })
    expect(await paper.sync()).toEqual({ changed: 0, isUnfinished: false })
    expect(await openPaper(paper).sync()).toEqual({ changed: 0, isUnfinished: false })
  })

  test('takes in a changed file, and only that', async () => {
    const paper = await aPaper({ [chuva]: anArticleFile(), [feira]: anArticleFile() })
    paper.write(chuva, anArticleFile({ title: 'Chuva forte', tags: '[água]' }))
    expect(await paper.sync()).toEqual({ changed: 1, isUnfinished: false })
    expect(paper.catalog.article('chuva', now)).toMatchObject({ title: 'Chuva forte' })
    expect(paper.catalog.lists.count({ kind: 'tags', slug: 'agua' }, now)).toBe(1)
  })

  test('forgets what an article no longer says', async () => {
    const before = anArticleFile({ tags: '[água]', aliases: '[/antigo]', authors: '[ana-lima]' })
    const paper = await aPaper({ [chuva]: before })
    paper.write(chuva, anArticleFile({ section: 'ciencia' }))
    await paper.sync()
    const counts = (['tags', 'authors', 'sections'] as const).map((kind) =>
      ['agua', 'ana-lima', 'cidade'].map((slug) => paper.catalog.lists.count({ kind, slug }, now)),
    )
    expect(counts.flat()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(paper.catalog.alias('/antigo', now)).toBeUndefined()
  })

  test('takes out a removed file', async () => {
    const paper = await aPaper({ [chuva]: anArticleFile(), [feira]: anArticleFile() })
    paper.remove(chuva)
    expect(await paper.sync()).toEqual({ changed: 1, isUnfinished: false })
    expect(paper.shown()).toEqual(['feira'])
    expect(paper.catalog.lists.count({ kind: 'sections', slug: 'cidade' }, now)).toBe(1)
  })

  test('takes out a removed folder', async () => {
    const paper = await aPaper({
      [chuva]: anArticleFile(),
      [feira]: anArticleFile(),
      'articles/a.md': anArticleFile(),
    })
    paper.remove('articles/2026')
    expect(await paper.sync()).toEqual({ changed: 2, isUnfinished: false })
    expect(paper.shown()).toEqual(['a'])
  })

  test('knows a renamed file by its new name, and a moved one by its place', async () => {
    const paper = await aPaper({ [chuva]: anArticleFile(), [feira]: anArticleFile() })
    paper.move(chuva, 'articles/2026/03/aguaceiro.md')
    paper.move(feira, 'articles/2026/04/feira.md')
    await paper.sync()
    expect(paper.shown().toSorted()).toEqual(['aguaceiro', 'feira'])
    expect(paper.catalog.article('feira', now)?.path).toBe('articles/2026/04/feira.md')
    expect(paper.catalog.article('chuva', now)).toBeUndefined()
  })

  test('looks only at what it is given', async () => {
    const paper = await aPaper()
    paper.write(chuva, anArticleFile())
    paper.write('articles/2026/04/feira.md', anArticleFile())
    expect(await paper.sync(['articles/2026/04'])).toEqual({ changed: 1, isUnfinished: false })
    expect(paper.shown()).toEqual(['feira'])
    expect(await paper.sync(['pages', 'articles-old', 'articles/1999'])).toEqual({
      changed: 0,
      isUnfinished: false,
    })
    expect(await paper.sync([chuva])).toEqual({ changed: 1, isUnfinished: false })
  })

  test('sees that a given folder is gone, and leaves its neighbours alone', async () => {
    const paper = await aPaper({
      ...{ [chuva]: anArticleFile(), 'articles/2026/03/dia/feira.md': anArticleFile() },
      ...{ 'articles/2026/03-b/a.md': anArticleFile(), 'articles/2026/04/b.md': anArticleFile() },
    })
    paper.remove('articles/2026/03')
    expect(await paper.sync(['articles/2026/03'])).toEqual({ changed: 2, isUnfinished: false })
    expect(paper.shown().toSorted()).toEqual(['a', 'b'])
  })

  test('looks at all that is within a given folder', async () => {
    const paper = await aPaper({ 'articles/a.md': anArticleFile() })
    paper.write(chuva, anArticleFile())
    paper.write('articles/2026/.oculta/b.md', anArticleFile())
    expect(await paper.sync(['articles'])).toEqual({ changed: 1, isUnfinished: false })
    expect(paper.shown().toSorted()).toEqual(['a', 'chuva'])
  })

  test('takes in a file where a folder was, and a folder where a file was', async () => {
    const paper = await aPaper({ [chuva]: anArticleFile(), 'articles/2026/03/dia.md/b.md': anArticleFile() })
    paper.remove(chuva)
    paper.write(`${chuva}/a.md`, anArticleFile())
    paper.remove('articles/2026/03/dia.md')
    paper.write('articles/2026/03/dia.md', anArticleFile())
    await paper.sync([chuva, 'articles/2026/03/dia.md'])
    expect(paper.shown().toSorted()).toEqual(['a', 'dia'])
  })

  test('follows a link within the content folder, also when only its target changes', async () => {
    const paper = await aPaper({ [chuva]: anArticleFile() })
    symlinkSync('2026/03/chuva.md', join(paper.contentDir, 'articles/atalho.md'))
    await paper.sync(['articles/atalho.md'])
    expect(paper.shown().toSorted()).toEqual(['atalho', 'chuva'])
    paper.write(chuva, anArticleFile({ title: 'Chuva forte' }))
    await paper.sync([chuva])
    expect(paper.catalog.article('atalho', now)?.title).toBe('Chuva forte')
  })

  test('reads a file again that may have been saved twice within one tick of the clock', async () => {
    const paper = openPaper(aContentFolder({ [chuva]: anArticleFile({ title: 'Uma' }) }))
    const at = now / 1000 - 1
    const file = join(paper.contentDir, chuva)
    utimesSync(file, at, at)
    await paper.sync()
    writeFileSync(file, anArticleFile({ title: 'Sim' }))
    utimesSync(file, at, at)
    await paper.sync([chuva])
    expect(paper.catalog.article('chuva', now)?.title).toBe('Sim')
  })

  test('leaves everything as it is while the content is out of reach', async () => {
    const paper = await aPaper({ [chuva]: anArticleFile(), 'pages/sobre.md': '---\ntitle: Sobre\n---\n' })
    const all = () => [
      paper.shown(),
      paper.catalog.authors(),
      paper.catalog.pages(),
      paper.catalog.settingsVersion(),
    ]
    const before = all()
    renameSync(paper.contentDir, `${paper.contentDir}-away`)
    await paper.sync()
    expect(all()).toEqual(before)
    renameSync(`${paper.contentDir}-away`, paper.contentDir)
    await paper.sync()
    expect([paper.shown(), paper.problems()]).toEqual([['chuva'], []])
  })

  test('does not follow a link out of the content folder', async () => {
    const paper = await aPaper()
    writeFileSync(join(paper.dataDir, 'outside.md'), anArticleFile())
    paper.write(chuva, anArticleFile())
    symlinkSync(join(paper.dataDir, 'outside.md'), join(paper.contentDir, 'articles/outside.md'))
    await paper.sync()
    expect(paper.shown()).toEqual(['chuva'])
  })
})

describe('deleting the catalog', () => {
  test('loses nothing, and leaves an unchanged article its version', async () => {
    const image = '{src: rua.png, alt: Rua}'
    const paper = await aPaper({
      ...{
        [chuva]: anArticleFile({ image }),
        [feira]: anArticleFile({ date: '2026-03-08', tags: '[feira]' }),
      },
      ...{ 'articles/2026/03/rua.png': await aPicture(), 'pages/sobre.md': '---\ntitle: Sobre\n---\n' },
    })
    const all = ({ catalog }: typeof paper) => [
      ...[catalog.article('chuva', now), catalog.article('feira', now), catalog.latest(now, 10)],
      ...[
        catalog.site(),
        catalog.authors(),
        catalog.pages(),
        catalog.tag('feira', now)?.name,
        catalog.settingsVersion(),
      ],
    ]
    const before = all(paper)
    rmSync(paper.dataDir, { recursive: true })
    const rebuilt = openPaper(paper)
    expect(await rebuilt.sync()).toEqual({ changed: 2, isUnfinished: false })
    expect(all(rebuilt)).toEqual(before)
    expect(rebuilt.catalog.articleVersion('chuva', now)?.version).toMatch(/^[\w-]{16}$/)
  })
})
