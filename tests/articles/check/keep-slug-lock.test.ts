import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aContentFolder } from '../../builders/a-content-folder.ts'
import { aFullArticle, checkedAt, linesOf } from '../../builders/told-by-check.ts'

const now = checkedAt

function aLockedPaper(files: Record<string, string>) {
  const folder = aContentFolder(files)
  const path = join(folder.contentDir, 'slugs.lock')
  const lock = () => (existsSync(path) ? readFileSync(path, 'utf8').replace(/^#.*\n/gm, '') : undefined)
  const check = (mayWrite = true) => linesOf({ contentDir: folder.contentDir, now, mayWrite })
  return { ...folder, path, lock, check }
}

describe('the lock of published addresses', () => {
  test('gets each article that is public now, and only those', async () => {
    const { check, lock } = aLockedPaper({
      'articles/2026/chuva.md': aFullArticle(),
      'articles/2026/feira.md': aFullArticle({ id: 'feira-velha' }),
      'articles/2026/rascunho.md': aFullArticle({ draft: 'true' }),
      'articles/2026/futuro.md': aFullArticle({ date: '2026-04-01' }),
      'articles/2026/passado.md': aFullArticle({ expires: '2026-03-10' }),
      'articles/2027/chuva.md': aFullArticle({ id: 'outra' }),
    })
    await check()
    expect(lock()).toBe(
      'chuva articles/2026/chuva.md\nfeira articles/2026/feira.md id:feira-velha\npassado articles/2026/passado.md\n',
    )
  })

  test('is written only when it changes, and never when it may not be', async () => {
    const { check, lock, path, write } = aLockedPaper({ 'articles/chuva.md': aFullArticle() })
    await check(false)
    expect(lock()).toBeUndefined()
    write('slugs.lock', 'chuva articles/chuva.md\n')
    const before = statSync(path).mtimeMs
    await check()
    expect(statSync(path).mtimeMs).toBe(before)
  })

  test('follows a file that moved', async () => {
    const { check, lock } = aLockedPaper({
      'articles/b/chuva.md': aFullArticle(),
      'slugs.lock': 'chuva articles/a/chuva.md\n',
    })
    expect(await check()).toEqual([])
    expect(lock()).toBe('chuva articles/b/chuva.md\n')
  })

  test('makes an error of an address that nothing has any more', async () => {
    const { check, lock } = aLockedPaper({
      'articles/feira.md': aFullArticle(),
      'slugs.lock': '# nota\nchuva articles/chuva.md\n',
    })
    expect(await check()).toEqual([
      'slugs.lock:2:1  slug  Nenhum texto está mais em /articles/chuva, que já foi publicado. Escreva aliases: [/articles/chuva] no texto que ficou no lugar, ou, se saiu do ar de propósito, deixe nesta linha: chuva gone',
    ])
    expect(lock()).toBe('chuva articles/chuva.md\nfeira articles/feira.md\n')
  })

  test.each([
    [
      'the same file has another address',
      { slug: 'aguaceiro' },
      'articles/chuva.md',
      'aliases: [/articles/chuva] + id: chuva',
    ],
    [
      'the same identity has another file',
      { slug: 'aguaceiro', id: 'chuva' },
      'articles/outro.md',
      'aliases: [/articles/chuva]',
    ],
  ])('names the article when %s', async (_name, front, file, lines) => {
    const { check } = aLockedPaper({ [file]: aFullArticle(front), 'slugs.lock': 'chuva articles/chuva.md\n' })
    expect(await check()).toEqual([
      `slugs.lock:1:1  slug  O texto que estava em /articles/chuva agora tem outro endereço. Escreva em ${file}: ${lines}.`,
    ])
  })

  test.each([
    ['an alias leads there', { 'articles/b.md': aFullArticle({ aliases: '[/articles/chuva]' }) }],
    ['it is a draft again', { 'articles/chuva.md': aFullArticle({ draft: 'true' }) }],
    ['it was taken down on purpose', { 'slugs.lock': 'chuva gone\n' }],
  ])('is content when %s', async (_name, files) => {
    const { check } = aLockedPaper({ 'slugs.lock': 'chuva articles/chuva.md\n', ...files } as Record<
      string,
      string
    >)
    expect(await check()).toEqual([])
  })

  test('waits for a file that is only broken', async () => {
    const { check } = aLockedPaper({
      'articles/2026/c.md': aFullArticle({ slug: 'chuva', section: 'x', title: 'A: B' }),
      'slugs.lock': 'chuva articles/2026/c.md\nvento articles/2026/c.md\n',
    })
    expect(await check()).toEqual([expect.stringMatching(/^articles\/2026\/c\.md:2:8 {2}yaml/)])
  })

  test('takes back an address that was given up', async () => {
    const { check, lock } = aLockedPaper({
      'articles/chuva.md': aFullArticle(),
      'slugs.lock': 'chuva gone\n',
    })
    expect(await check()).toEqual([])
    expect(lock()).toBe('chuva articles/chuva.md\n')
  })

  test('is left alone while some of its lines say nothing', async () => {
    const text = '<<<<<<< HEAD\nchuva articles/chuva.md\n=======\n>>>>>>> x\n'
    const { check, lock } = aLockedPaper({
      'articles/feira.md': aFullArticle(),
      'slugs.lock': text,
      'articles/chuva.md': aFullArticle(),
    })
    const advice =
      'Esta linha não diz nada. Escreva o endereço e o arquivo, como em “chuva articles/2026/03/chuva.md”, ou apague sinais de conflito (<<<<<<<, =======, >>>>>>>).'
    expect(await check()).toEqual([1, 3, 4].map((line) => `slugs.lock:${line}:1  slug  ${advice}`))
    expect(lock()).toBe(text)
  })
})
