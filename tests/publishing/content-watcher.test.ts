import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ContentWatcher } from '../../src/publishing/content-watcher.ts'
import { aContentFolder } from '../builders/a-content-folder.ts'
import { anArticleFile } from '../builders/an-article-file.ts'
import { eventually } from '../server/test-server.ts'

const chuva = 'articles/2026/03/chuva.md'

/** Watches a content folder; `calls` are what each call told. */
async function aWatch() {
  const content = aContentFolder({ [chuva]: anArticleFile() })
  const calls: string[][] = []
  const failures: Error[] = []
  let running = 0
  const overlaps: number[] = []
  const watcher = new ContentWatcher(content.contentDir, {
    async changed(paths) {
      running += 1
      overlaps.push(running)
      calls.push(paths)
      await new Promise((resolve) => setImmediate(resolve))
      running -= 1
    },
    failed: (error) => failures.push(error),
  })
  onTestFinished(() => watcher.close())
  await watcher.start()
  const told = (path: string) => eventually(async () => calls.flat().includes(path))
  return { content, at: (path: string) => join(content.contentDir, path), calls, failures, overlaps, told }
}

test('a saved, a moved and a deleted file are told', async () => {
  const { content, calls, told } = await aWatch()
  content.write(chuva, anArticleFile({ title: 'Chuva forte' }))
  await told(chuva)
  calls.length = 0
  content.move(chuva, 'articles/2026/03/aguaceiro.md')
  await told('articles/2026/03/aguaceiro.md')
  expect(calls).toEqual([[chuva, 'articles/2026/03/aguaceiro.md']])
  content.remove('articles/2026/03/aguaceiro.md')
  await told('articles/2026/03/aguaceiro.md')
})

test('a file that an editor saves by renaming another one is told', async () => {
  const { at, told } = await aWatch()
  writeFileSync(at('articles/2026/03/.chuva.md.swp'), anArticleFile())
  renameSync(at('articles/2026/03/.chuva.md.swp'), at(chuva))
  await told(chuva)
})

test('the settings are told', async () => {
  const { content, told } = await aWatch()
  content.write('site.yaml', 'name: x\n')
  await told('site.yaml')
})

test('a folder that comes is told, and what is saved in it later', async () => {
  const { at, content, told } = await aWatch()
  mkdirSync(at('articles/2027/01'), { recursive: true })
  await told('articles/2027')
  content.write('articles/2027/01/a.md', anArticleFile())
  await told('articles/2027/01/a.md')
})

test('a folder that is moved is told under both names, and followed under the new one alone', async () => {
  const { calls, content, told } = await aWatch()
  content.move('articles/2026', 'articles/2025')
  await told('articles/2025')
  expect(calls.flat()).toContain('articles/2026')
  content.write('articles/2025/03/chuva.md', anArticleFile({ title: 'Outra' }))
  await told('articles/2025/03/chuva.md')
  expect(calls.flat()).not.toContain(chuva)
})

test('a folder that goes and comes back is followed again', async () => {
  const { content, told, failures } = await aWatch()
  content.remove('articles/2026')
  await told('articles/2026')
  content.write(chuva, anArticleFile())
  await told('articles/2026')
  content.write(chuva, anArticleFile({ title: 'De volta' }))
  await told(chuva)
  expect(failures).toEqual([])
})

test('two hundred files saved at once are a few calls, one after the other', async () => {
  const { calls, content, overlaps, told } = await aWatch()
  for (let n = 0; n < 200; n++) content.write(`articles/2026/03/a${n}.md`, anArticleFile())
  await told('articles/2026/03/a199.md')
  expect(calls.length).toBeLessThan(20)
  expect(Math.max(...overlaps)).toBe(1)
})

test('a file that keeps changing is told while it does', async () => {
  const { content, calls } = await aWatch()
  let n = 0
  await eventually(async () => {
    content.write(chuva, anArticleFile({ title: String(n++) }))
    return calls.flat().includes(chuva)
  }, 2000)
})

test('what lies behind a link is not followed, but for the content folder itself', async () => {
  const { content } = await aWatch()
  const link = `${content.contentDir}-link`
  symlinkSync(content.contentDir, link)
  const seen: string[] = []
  const watcher = new ContentWatcher(link, {
    changed: async (paths) => void seen.push(...paths),
    failed: (error) => expect(error).toBeUndefined(),
  })
  onTestFinished(() => watcher.close())
  await watcher.start()
  content.write(chuva, anArticleFile({ title: 'Outra' }))
  await eventually(async () => seen.includes(chuva))
})
