import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { wholeExport } from '../builders/a-whole-export.ts'
import { type AnItem, anExport } from '../builders/an-export.ts'
import { ImportFolder, row } from '../builders/an-import-folder.ts'

const folder = new ImportFolder()
const article = (name: string) => folder.in('content/articles/2019/05', name)

test('a second run changes no file', async () => {
  await folder.import(wholeExport())
  const before = folder.content()
  const again = await folder.import(wholeExport())
  expect(folder.content()).toEqual(before)
  expect(row(again, 'Textos')).toEqual([0, 7, 2])
  expect(row(again, 'Comentários')).toEqual([0, 5, 1])
  expect(row(again, 'Endereços antigos')[0]).toBe(0)
})

const older: AnItem[] = [10, 11, 12, 13].map((id) => ({ id, comments: [{ id }] }))

test('a newer export adds what is new, and leaves alone what was changed or taken away here', async () => {
  await folder.import(anExport(older))
  writeFileSync(article('texto-11.md'), `${readFileSync(article('texto-11.md'), 'utf8')}\nDaqui.\n`)
  rmSync(article('texto-12.md'))
  const newer = older.map((item) => ({
    ...item,
    body: 'Novo.',
    comments: [{ id: item.id }, { id: item.id + 100 }],
  }))
  const said = await folder.import(anExport([...newer, { id: 14 }]))
  expect(readFileSync(article('texto-10.md'), 'utf8')).toContain('\nNovo.\n')
  expect(readFileSync(article('texto-11.md'), 'utf8')).toContain('\nTexto.\n\nDaqui.\n')
  expect(existsSync(article('texto-12.md'))).toBe(false)
  expect(existsSync(article('texto-14.md'))).toBe(true)
  expect(row(said, 'Textos')).toEqual([1, 3, 1])
  expect(row(said, 'Comentários')).toEqual([4, 4, 0])
  expect(said).toContain('texto-11.md')
})

test('a run that was cut off can be repeated', { timeout: 60_000 }, async () => {
  const xml = anExport(Array.from({ length: 400 }, (_, n) => ({ id: n + 1, comments: [{ id: n + 1 }] })))
  await folder.import(xml)
  const whole = folder.content()
  for (const name of ['content', 'data']) rmSync(folder.in(name), { recursive: true })
  await cutOff()
  expect(Object.keys(folder.content()).length).toBeLessThan(Object.keys(whole).length)
  const said = await folder.import(xml)
  expect(folder.content()).toEqual(whole)
  expect(row(said, 'Comentários')).toEqual([400, 0, 0])
})

/** Ends a run, as a power cut would, once there are some articles. */
async function cutOff(): Promise<void> {
  const command = ['--import', import.meta.resolve('tsx'), resolve('src/cli/import-wordpress.ts')]
  const child = spawn(process.execPath, [...command, folder.in('export.xml')], {
    env: { ...process.env, ...folder.env },
    stdio: 'ignore',
  })
  const ended = new Promise((done) => child.on('exit', done))
  const timer = setInterval(() => existsSync(article('texto-20.md')) && child.kill('SIGKILL'), 2)
  await ended
  clearInterval(timer)
}
