import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { appendLine } from '../../src/wordpress/append-line.ts'
import { inPlainWords } from '../../src/wordpress/in-plain-words.ts'
import { freeSlug } from '../../src/wordpress/old-slug.ts'
import { replaceFile } from '../../src/wordpress/replace-file.ts'
import { WrittenFiles } from '../../src/wordpress/written-files.ts'
import { anExport, exportFiles } from '../builders/an-export.ts'
import { runCommand } from '../builders/run-command.ts'

let folder: string
let content: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prelo-hostile-'))
  content = join(folder, 'content')
  mkdirSync(content)
  mkdirSync(join(folder, 'outside'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

const importFile = (text: string) =>
  runCommand('import-wordpress', exportFiles(text), {
    cwd: process.cwd(),
    env: { CONTENT_DIR: content, DATA_DIR: join(folder, 'data'), DATABASE_URL: '' },
  })

test.each(['articles', 'authors', '_wordpress'])(
  'nothing is written through a link that leads out: %s',
  async (name) => {
    symlinkSync(join(folder, 'outside'), join(content, name))
    const { code, stderr } = await importFile(anExport([{ id: 1 }]))
    expect([code, stderr]).toEqual([1, expect.stringContaining('is no folder within')])
    expect(stderr).not.toContain('    at ')
    expect(readdirSync(join(folder, 'outside'))).toEqual([])
  },
)

test('names and texts of an export lead nowhere but to files of their own, and stay values', async () => {
  const name = '../../outside/x'
  const evil = '"\ndraft: true\n--- !!js/function'
  const { code } = await importFile(
    anExport([
      { id: 1, name, title: evil, excerpt: evil, creator: name, filings: [['category', name, evil]] },
    ]),
  )
  expect([code, readdirSync(join(folder, 'outside'))]).toEqual([0, []])
  expect(readdirSync(join(content, 'articles/2019/05'))).toEqual(['outside-x.md'])
  const text = readFileSync(join(content, 'articles/2019/05/outside-x.md'), 'utf8')
  expect(text).not.toMatch(/^draft:/m)
  expect(text).toMatch(/^title: '?"+ draft: true --- !!js\/function'?$/m)
}, 60_000)

test('the report moves no cursor', async () => {
  const { code, stdout } = await importFile(
    anExport([{ id: 1, type: 'evil\u009b2J', title: 'Um\u009b2J', fields: { 'f\u009b2J\u202e': 'x' } }]),
  )
  expect(code).toBe(0)
  expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u)
}, 60_000)

test('a file that is a link is replaced, and what it leads to stays', async () => {
  writeFileSync(join(folder, 'outside/x'), 'theirs')
  symlinkSync(join(folder, 'outside/x'), join(content, 'site.yaml'))
  await replaceFile(content, 'site.yaml', 'ours')
  expect(readFileSync(join(folder, 'outside/x'), 'utf8')).toBe('theirs')
  expect(readdirSync(content)).toEqual(['site.yaml'])
})

test('a list that is a link is not added to', async () => {
  symlinkSync(join(folder, 'outside/x'), join(content, 'list'))
  await expect(appendLine(content, 'list', 'a')).rejects.toThrow('ELOOP')
  expect(readdirSync(join(folder, 'outside'))).toEqual([])
})

test('a line that was cut off is ended before the next one', async () => {
  writeFileSync(join(content, 'list'), 'one\ntw')
  await appendLine(content, 'list', 'three')
  expect(readFileSync(join(content, 'list'), 'utf8')).toBe('one\ntw\nthree\n')
})

test('a file that a run wrote before it was stopped, without its line, is known as ours afterwards', async () => {
  writeFileSync(join(content, 'a.md'), 'first')
  const files = await WrittenFiles.open(content, false)
  expect(await files.write('a.md', 'first')).toBe('same')
  const later = await WrittenFiles.open(content, false)
  expect(await later.write('a.md', 'second')).toBe('updated')
})

test('a full disk is told in plain words', () => {
  const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  expect((inPlainWords(error) as Error).message).toBe(
    'The disk is full. What was written before is whole; once this is mended, run the import again. (ENOSPC: no space left on device, write)',
  )
})

test.each(['con', 'nul', 'aux', 'com1', 'lpt9'])('%s is no name for a file on Windows', (name) => {
  expect(freeSlug(name, () => false)).toBe(`${name}-2`)
})

test('twenty thousand posts of one name get names in time', () => {
  const taken = new Set<string>()
  for (let n = 0; n < 20_000; n++) taken.add(freeSlug('ponte', (slug) => taken.has(slug)))
  expect(taken.size).toBe(20_000)
  expect([...taken].slice(0, 3)).toEqual(['ponte', 'ponte-2', 'ponte-3'])
})
