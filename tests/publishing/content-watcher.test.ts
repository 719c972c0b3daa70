import { expect, onTestFinished, test } from 'vitest'
import { watchContent } from '../../src/publishing/content-watcher.ts'
import { aContentFolder } from '../builders/a-content-folder.ts'
import { anArticleFile } from '../builders/an-article-file.ts'
import { eventually } from '../server/test-server.ts'

/** Watches a content folder; `seen` grows by what each call tells. */
async function aWatch() {
  const content = aContentFolder({ 'articles/2026/03/chuva.md': anArticleFile() })
  const calls: string[][] = []
  let running = 0
  const overlaps: number[] = []
  const stop = watchContent(content.contentDir, async (folders) => {
    running += 1
    overlaps.push(running)
    calls.push(folders)
    await new Promise((resolve) => setImmediate(resolve))
    running -= 1
  })
  onTestFinished(stop)
  // The watcher has no moment at which it is ready: a file is written until it is seen.
  await eventually(async () => {
    content.write('pages/sinal.md', '---\ntitle: Sinal\n---\n')
    return calls.flat().includes('pages')
  })
  calls.length = 0
  return { content, calls, overlaps, seen: (folder: string) => async () => calls.flat().includes(folder) }
}

test('a saved, a moved and a deleted file are told by their folders', async () => {
  const { content, calls, seen } = await aWatch()
  content.write('articles/2026/03/chuva.md', anArticleFile({ title: 'Chuva forte' }))
  await eventually(seen('articles/2026/03'))
  content.move('articles/2026/03/chuva.md', 'articles/2026/04/chuva.md')
  await eventually(seen('articles/2026/04'))
  calls.length = 0
  content.remove('articles/2026/04/chuva.md')
  await eventually(seen('articles/2026/04'))
})

test('the settings are told as the folder itself', async () => {
  const { content, seen } = await aWatch()
  content.write('site.yaml', 'name: x\n')
  await eventually(seen(''))
})

test('two hundred files saved at once are a few calls, one after the other', async () => {
  const { content, calls, overlaps, seen } = await aWatch()
  for (let n = 0; n < 200; n++) content.write(`articles/2026/05/a${n}.md`, anArticleFile())
  await eventually(seen('articles/2026/05'))
  expect(calls.length).toBeLessThan(20)
  expect(Math.max(...overlaps)).toBe(1)
})

test('files that keep coming are told while they come', async () => {
  const { content, seen } = await aWatch()
  let n = 0
  await eventually(async () => {
    content.write(`articles/2026/06/a${n++}.md`, anArticleFile())
    return seen('articles/2026/06')()
  }, 2000)
})
