import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { entryAt, listFolder, walkFolders } from '../../src/articles/content-folder.ts'
import { aContentFolder } from '../builders/a-content-folder.ts'
import { aPicture } from '../builders/a-picture.ts'

async function stampOf(contentDir: string): Promise<string | undefined> {
  return (await listFolder(contentDir, 'articles/2026')).markdown[0]?.stamp
}

describe('the listing of a folder', () => {
  test('has Markdown files and folders by name, and passes over hidden files, backups and the rest', async () => {
    const names = ['b.md', 'a.md', '.c.md', '_d.md', '#e.md#', '#f.md', 'g.md~', 'h.txt', 'i.MD', 'j.md.swp']
    const content = aContentFolder(Object.fromEntries(names.map((name) => [`articles/${name}`, 'x'])))
    for (const folder of ['2026', '2025', '.git', '_drafts'])
      mkdirSync(join(content.contentDir, 'articles', folder))
    const { path, markdown, folders } = await listFolder(content.contentDir, 'articles')
    expect(path).toBe('articles')
    expect(markdown.map((file) => file.path)).toEqual(['articles/a.md', 'articles/b.md'])
    expect(folders).toEqual(['articles/2025', 'articles/2026'])
  })

  test('is empty for a folder that is not there', async () => {
    const { contentDir } = aContentFolder()
    expect(await listFolder(contentDir, 'articles/1999')).toEqual({
      ...{ path: 'articles/1999', markdown: [], pictures: [], folders: [], strayLinks: [], unreachable: [] },
    })
  })

  test('follows links within the content folder, and no others', async () => {
    const { contentDir, dataDir } = aContentFolder({ 'articles/a.md': 'x' })
    mkdirSync(dataDir)
    writeFileSync(join(dataDir, 'outside.md'), 'x')
    const link = (target: string, name: string) => symlinkSync(target, join(contentDir, 'articles', name))
    link(join(contentDir, 'articles/a.md'), 'inside.md')
    link(join(dataDir, 'outside.md'), 'outside.md')
    link(dataDir, 'folder')
    link(join(contentDir, 'nowhere.md'), 'broken.md')
    link('loop.md', 'loop.md')
    const { markdown, folders, strayLinks } = await listFolder(contentDir, 'articles')
    expect(markdown.map(({ path, target }) => [path, target])).toEqual([
      ['articles/a.md', undefined],
      ['articles/inside.md', 'articles/a.md'],
    ])
    expect(folders).toEqual([])
    expect(strayLinks).toEqual(
      ['broken.md', 'folder', 'loop.md', 'outside.md'].map((name) => `articles/${name}`),
    )
  })

  test('tells what is not there from what nobody can tell of', async () => {
    const { contentDir } = aContentFolder()
    expect(await entryAt(contentDir, 'articles/nada.md')).toEqual({ kind: 'absent' })
    // No system looks for such a name.
    expect(await entryAt(contentDir, 'articles/a\0.md')).toEqual({ kind: 'unreachable' })
  })

  test('goes down into every folder', async () => {
    const content = aContentFolder({ 'articles/2026/03/a.md': 'x', 'articles/2025/b.md': 'x' })
    const paths: string[] = []
    for await (const folder of walkFolders(content.contentDir, 'articles')) paths.push(folder.path)
    expect(paths).toEqual(['articles', 'articles/2025', 'articles/2026', 'articles/2026/03'])
  })
})

describe('the stamp of a file', () => {
  test('stays while nothing changes', async () => {
    const { contentDir } = aContentFolder({ 'articles/2026/a.md': 'x' })
    expect(await stampOf(contentDir)).toBe(await stampOf(contentDir))
  })

  test.each([
    ['the file is saved again', 'articles/2026/a.md', true],
    ['another article is saved', 'articles/2026/b.md', false],
    ['a picture beside it is saved', 'articles/2026/rua.png', false],
  ])('when %s (%s) changes: %s', async (_name, path, changes) => {
    const content = aContentFolder({ 'articles/2026/a.md': 'x', 'articles/2026/rua.png': await aPicture() })
    const before = await stampOf(content.contentDir)
    content.write(path, 'y')
    expect((await stampOf(content.contentDir)) !== before).toBe(changes)
  })
})
