import { describe, expect, test } from 'vitest'
import { openSqlite } from '../../src/comments/open-sqlite.ts'
import { SqlCommentStore } from '../../src/comments/sql-comment-store.ts'
import { aComment } from '../builders/a-comment.ts'
import { aContentFolder, siteFile } from '../builders/a-content-folder.ts'
import { anArticleFile } from '../builders/an-article-file.ts'
import { runCommand } from '../builders/run-command.ts'

const at = (day: number) => new Date(Date.UTC(2026, 2, day, 12))

/** A paper with five comments: two published, one held, one spam, and one refused. */
async function aPaperWithComments(rules: string) {
  const folder = aContentFolder({
    'site.yaml': `${siteFile}comments: ${rules}\n`,
    'articles/chuva.md': anArticleFile({ date: '2026-03-01' }),
  })
  const db = await openSqlite(folder.dataDir)
  const store = new SqlCommentStore(db)
  const comments = [
    aComment({ name: 'Ana', body: 'Bom texto.', createdAt: at(2), authorKey: 'ana' }),
    aComment({
      name: 'Bia',
      body: 'Compre já\u001b[31m\nde mim',
      createdAt: at(3),
      authorKey: 'bia',
      clientKey: 'b',
    }),
    aComment({
      name: 'Ana',
      body: 'Mais uma coisa.',
      createdAt: at(4),
      authorKey: 'ana',
      status: 'held',
      findings: [{ score: 50, reason: 'held-word' }],
    }),
    aComment({
      body: 'Olá.',
      createdAt: at(9),
      clientKey: 'c',
      status: 'spam',
      findings: [{ score: 100, reason: 'trap-filled' }],
    }),
    aComment({ body: 'Feio.', createdAt: at(9), clientKey: 'd', status: 'refused' }),
  ]
  for (const comment of comments) await store.add(comment)
  const before = await store.latest(10)
  await db.destroy()
  const run = (...args: string[]) =>
    runCommand('comments-policy', args, {
      cwd: folder.contentDir,
      env: { CONTENT_DIR: folder.contentDir, DATA_DIR: folder.dataDir },
    })
  return { ids: comments.map(({ id }) => id), before, run, folder }
}

describe('npm run comments:policy', { timeout: 60_000 }, () => {
  test('says what the present rules would have done, and does nothing', async () => {
    const { ids, before, run, folder } = await aPaperWithComments('{heldWords: [compre já]}')
    const { code, stdout, stderr } = await run('--dry-run')
    expect([code, stderr]).toEqual([0, ''])
    expect(
      stdout,
    ).toBe(`The newest comments (5), judged by today's rules. Nothing was changed. Rows: what they are now; columns: what they would be.

now        published      held      spam    closed
held               1         0         0         0
published          1         1         0         0
refused            1         0         0         0
spam               0         0         1         0

Reasons:
     1  trap-filled
     1  held-word

3 would be different:
  refused -> published
    chuva  ${ids[4]}
    Ana: Feio.
  held -> published
    chuva  ${ids[2]}
    Ana: Mais uma coisa.
  published -> held (held-word: compre já)
    chuva  ${ids[1]}
    Bia: Compre já [31m de mim
`)
    const db = await openSqlite(folder.dataDir)
    expect(await new SqlCommentStore(db).latest(10)).toEqual(before)
    await db.destroy()
  })

  test('tells it to programs, by the rules of the paper and of its time', async () => {
    const { ids, run } = await aPaperWithComments('{hold: first-timers, closeAfterDays: 7}')
    const { code, stdout } = await run('--dry-run', '--json', '--last', '4')
    expect(code).toBe(0)
    const { judged, table, reasons, different } = JSON.parse(stdout)
    expect([judged, table]).toEqual([
      4,
      [
        { now: 'held', published: 1, held: 0, spam: 0, closed: 0 },
        { now: 'published', published: 0, held: 1, spam: 0, closed: 0 },
        { now: 'refused', published: 0, held: 0, spam: 0, closed: 1 },
        { now: 'spam', published: 0, held: 0, spam: 0, closed: 1 },
      ],
    ])
    expect(reasons).toEqual([{ reason: 'first-timer', comments: 1 }])
    expect(different.map((one: { id: string; would: string }) => [one.id, one.would])).toEqual([
      [ids[3], 'closed'],
      [ids[2], 'published'],
      [ids[1], 'held'],
    ])
    expect(different[2]).toEqual({
      ...{ id: ids[1], article: 'chuva', now: 'published', would: 'held', byModerator: false },
      ...{ findings: [{ score: 50, reason: 'first-timer' }], words: 'Bia: Compre já [31m de mim' },
    })
  })

  test('has a dry run only', async () => {
    const { run } = await aPaperWithComments('{}')
    expect(await run()).toEqual({
      ...{ code: 2, stdout: '' },
      stderr: 'There is only a dry run: npm run comments:policy -- --dry-run\n',
    })
    expect((await run('--dry-run', '--last', '0')).stderr).toBe('--last takes a whole number from 1 on.\n')
    expect((await run('--help')).stdout).toContain('npm run comments:policy -- --dry-run [options]')
  })
})
