import { describe, expect, test } from 'vitest'
import { aContentFolder } from '../../builders/a-content-folder.ts'
import { aFullArticle, checkedAt, linesOf, toldByCheck } from '../../builders/told-by-check.ts'

describe('many files', () => {
  test('that are all broken are all told in one run', async () => {
    const kinds: [front: Record<string, string>, body: string, place: string][] = [
      [{ draft: 'sim' }, 'Um.\n', '6:8  draft'],
      [{ sectoin: 'x' }, 'Um.\n', '6:1  sectoin'],
      [{ title: 'A: B' }, 'Um.\n', '2:8  yaml'],
      [{}, 'Um <b>x.\n', '8:4  html'],
      [{}, '![](x.png)\n', '8:1  alt'],
      [{}, '[a](/nada)\n', '8:1  link'],
    ]
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => {
        const [front, body] = kinds[n % kinds.length] ?? [{}, '']
        return [`articles/t${String(n).padStart(2, '0')}.md`, aFullArticle(front, body)]
      }),
    )
    const places = (await toldByCheck(files)).map((told) => told.split('  ').slice(0, 2).join('  '))
    for (const [n, file] of Object.keys(files).entries()) {
      expect(places).toContain(`${file}:${kinds[n % kinds.length]?.[2]}`)
    }
  })

  test('are told of alike when several threads look at them', { timeout: 30_000 }, async () => {
    const files: Record<string, string> = {}
    for (let n = 0; n < 450; n++)
      files[`articles/t${n}.md`] = aFullArticle({}, n % 100 === 0 ? '<b>\n' : 'Um.\n')
    const { contentDir } = aContentFolder(files)
    const seen: [number, number][] = []
    const lines = await linesOf({
      ...{ contentDir, now: checkedAt },
      progress: (done, total) => void seen.push([done, total]),
    })
    expect(lines.map((told) => told.split('  ')[0])).toEqual(
      ['t0', 't100', 't200', 't300', 't400'].map((name) => `articles/${name}.md:8:1`),
    )
    expect(seen.at(-1)).toEqual([450, 450])
  })

  test.each([
    [
      'no text at all',
      new Uint8Array([0, 255, 254, 1]),
      /^articles\/a\.md:1:1 {2}file {2}O arquivo não está em UTF-8/,
    ],
    [
      'too much of it',
      'x'.repeat(2 * 1024 * 1024 + 1),
      /^articles\/a\.md:1:1 {2}file {2}O arquivo passa de 2 MB/,
    ],
    ['nothing', '', /^articles\/a\.md:1:1 {2}front matter/],
    ['only NUL', '\0\0\0', /^articles\/a\.md:1:1 {2}front matter/],
    ['nested lists', aFullArticle({}, `${'- '.repeat(5000)}x\n`), /^articles\/a\.md:8:1 {2}body/],
    ['nested brackets', aFullArticle({ tags: '['.repeat(20_000) }), /^articles\/a\.md:\d+:\d+ {2}/],
  ])('do not stop at one with %s', async (_name, content, told) => {
    const lines = await toldByCheck({
      'articles/a.md': content,
      'articles/b.md': aFullArticle({ draft: 'sim' }),
    })
    expect(lines[0]).toMatch(told)
    expect(lines.at(-1)).toBe('articles/b.md:6:8  draft  Escreva true ou false.')
  })
})
