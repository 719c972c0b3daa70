import { expect, test } from 'vitest'
import { correctionsPage } from '../../src/publishing/corrections-page.ts'
import { aWiredPaper } from '../builders/a-wired-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

/** An article with a correction for each day of March, whose text is the day. */
function corrected(days: number[], front: Record<string, string> = {}): string {
  const lines = days.map(
    (day) => `\n  - date: 2026-03-${String(day).padStart(2, '0')}\n    text: Dia ${day}.`,
  )
  return anArticleFile({ date: '2026-02-01', ...front, corrections: lines.join('') })
}

async function told(n?: number) {
  return (await correctionsPage(n))?.view.entries.map(({ slug, text }) => `${slug}: ${text}`)
}

test('all corrections are told, newest first, with their day and article', async () => {
  aWiredPaper({
    'articles/a.md': corrected([3, 9]),
    'articles/b.md': corrected([5], { title: 'Rain', lang: 'en' }),
  })
  expect((await correctionsPage())?.view).toEqual({
    entries: [
      ...[{ slug: 'a', title: 'Chuva no centro', text: 'Dia 9.', index: 1, time: onDay(9) }],
      ...[{ slug: 'b', title: 'Rain', text: 'Dia 5.', index: 0, time: onDay(5), lang: 'en' }],
      ...[{ slug: 'a', title: 'Chuva no centro', text: 'Dia 3.', index: 0, time: onDay(3) }],
    ],
    paging: { pages: [{ n: 1, href: '/corrections', isNewest: true, isCurrent: true }] },
  })
})

test('corrections of what is not public are not told', async () => {
  const paper = aWiredPaper({
    'articles/a.md': corrected([3], { draft: 'true' }),
    'articles/b.md': corrected([4], { expires: '2026-03-10' }),
    'articles/c.md': corrected([5], { date: '2999-01-01' }),
    'articles/d.md': corrected([6]),
  })
  expect(await told()).toEqual(['d: Dia 6.'])
  paper.write('articles/a.md', corrected([7, 8]))
  paper.write('articles/d.md', corrected([]).replace('corrections:', 'corrections: []'))
  await paper.wired.sync()
  expect(await told()).toEqual(['a: Dia 8.', 'a: Dia 7.'])
})

test('older pages keep their numbers', async () => {
  const paper = aWiredPaper({ 'articles/a.md': corrected(Array.from({ length: 31 }, (_, n) => n + 1)) })
  expect(await told(1)).toBeUndefined()
  paper.write('articles/b.md', corrected([10, 11, 12, 13, 14, 15, 16, 17, 18, 19], { title: 'B' }))
  await paper.wired.sync()
  expect((await told())?.length).toBe(21)
  expect((await told(1))?.at(-1)).toBe('a: Dia 1.')
  expect(await told(2)).toBeUndefined()
})

test('a paper that never erred has an empty page', async () => {
  aWiredPaper({ 'articles/a.md': anArticleFile() })
  expect(await told()).toEqual([])
})

function onDay(day: number) {
  return { iso: `2026-03-0${day}T00:00:00-03:00`, text: `${day} de março de 2026` }
}
