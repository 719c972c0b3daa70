import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readTextFile } from '../../src/articles/read-text-file.ts'
import { adviceFor } from '../../src/site/messages/advice-for.ts'

function read(content: Uint8Array | string) {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'chuva.md')
  if (content === 'a folder') mkdirSync(path)
  else if (content !== 'missing') writeFileSync(path, content)
  return readTextFile(path, 'articles/chuva.md', adviceFor('pt-BR'))
}

const problem = (advice: string) => ({
  ok: false,
  problems: [{ file: 'articles/chuva.md', line: 1, column: 1, field: 'file', advice }],
})

describe('a text file', () => {
  test.each([
    ['in UTF-8', Buffer.from('Opinião 🌧\n'), 'Opinião 🌧\n'],
    ['with a byte order mark', Buffer.from('\uFEFF---\ntitle: x\n'), '---\ntitle: x\n'],
    ['that is empty', Buffer.from(''), ''],
    ['of exactly 2 MB', Buffer.alloc(2 * 1024 * 1024, 'a'), 'a'.repeat(2 * 1024 * 1024)],
  ])('%s is read', async (_name, bytes, text) => {
    const result = await read(bytes)
    expect(result.ok && result.value === text).toBe(true)
  })

  test.each([
    [
      'in Latin-1',
      Buffer.from('Opinião', 'latin1'),
      'O arquivo não está em UTF-8. Salve-o de novo com essa codificação.',
    ],
    [
      'in UTF-16',
      Buffer.from('\uFEFFOpinião', 'utf16le'),
      'O arquivo não está em UTF-8. Salve-o de novo com essa codificação.',
    ],
    ['over 2 MB', Buffer.alloc(2 * 1024 * 1024 + 1, 'a'), 'O arquivo passa de 2 MB.'],
    ['that is not there', 'missing', 'O arquivo não pôde ser lido (ENOENT).'],
    ['that is a folder', 'a folder', 'O arquivo não pôde ser lido (EISDIR).'],
  ])('%s is a problem, not an exception', async (_name, content, advice) => {
    expect(await read(content)).toEqual(problem(advice))
  })
})
