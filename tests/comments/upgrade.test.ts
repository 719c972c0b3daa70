import { join } from 'node:path'
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import Database from 'libsql'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { CommentTables } from '../../src/comments/comment-tables.ts'
import { SqlDeskStore } from '../../src/comments/desk/sql-desk-store.ts'
import { openPostgres } from '../../src/comments/open-postgres.ts'
import { openSqlite } from '../../src/comments/open-sqlite.ts'
import type { Drift } from '../../src/comments/rights/drift.ts'
import { verifyComments } from '../../src/comments/rights/verify-comments.ts'
import { SqlCommentStore } from '../../src/comments/sql-comment-store.ts'
import { aFolder } from '../builders/a-comment-database.ts'
import { aPostgresPlace, withPostgres } from '../builders/a-postgres-place.ts'
import { migrateTo } from '../builders/migrate-to.ts'

withPostgres()

const noon = Date.UTC(2026, 2, 9, 12)

describe.each([
  ['SQLite', oldSqlite],
  ['PostgreSQL', oldPostgres],
])('a store of an earlier release on %s', (_, anOldStore) => {
  test('from before there were moderators has its threads as they were, and what waits in their queues', async () => {
    const held = '{"findings":[{"score":50,"reason":"held-word","detail":"compre"}]}'
    const spam = '{"findings":[{"score":100,"reason":"trap-filled"}]}'
    const db = await anOldStore(
      '0003-changes',
      `insert into comments (id, article_id, parent_id, root_id, name, body, status, created_at, client_key) values
        ('a', 'chuva', null, 'a', 'Ana', 'raiz', 'published', ${noon}, 'k'),
        ('b', 'chuva', 'a', 'a', 'Bia', 'resposta', 'published', ${noon + 1}, 'k'),
        ('c', 'chuva', 'a', 'a', 'Caio', 'compre já', 'held', ${noon + 2}, 'k'),
        ('d', 'chuva', null, 'd', 'Duda', 'lixo', 'spam', ${noon + 3}, 'k');
      insert into events (comment_id, kind, at, detail) values
        ('a', 'published', ${noon}, '{"findings":[]}'), ('b', 'published', ${noon + 1}, '{"findings":[]}'),
        ('c', 'held', ${noon + 2}, '${held}'), ('d', 'spam', ${noon + 3}, '${spam}');
      insert into threads (article_id, revision, published, roots, changed_at) values ('chuva', 2, 2, 1, ${noon + 1});
      update paper set revision = 2, changed_at = ${noon + 1};`,
    )
    expect(await driftOf(db)).toEqual([])
    const { threads, total } = await new SqlCommentStore(db).threads('chuva', 1)
    expect(threads.map(({ root, replies }) => [root.body, ...replies.map(({ body }) => body)])).toEqual([
      ['raiz', 'resposta'],
    ])
    expect(total).toBe(2)
    const desk = new SqlDeskStore(db)
    expect((await desk.queue('held', { order: 'oldest', limit: 9 })).items).toMatchObject([
      { id: 'c', findings: [{ score: 50, reason: 'held-word', detail: 'compre' }] },
    ])
    expect((await desk.queue('spam', { order: 'oldest', limit: 9 })).items).toMatchObject([
      { id: 'd', body: 'lixo', findings: [{ score: 100, reason: 'trap-filled' }] },
    ])
  })

  test('that quoted in its log, and where it had erased, quotes no longer', async () => {
    const quoting = '[{"score":50,"reason":"held-word","detail":"segredo"}]'
    const row = (id: string, status: string, body: string) =>
      `('${id}', 'chuva', '${id}', '', '${body}', '${status}', ${noon}, '', '', '', '${quoting}', 0)`
    const db = await anOldStore(
      '0006-mail',
      `insert into comments (id, article_id, root_id, name, body, status, created_at, client_key, text_key,
        search_text, findings, shown) values
        ${row('a', 'deleted', '')}, ${row('b', 'held', 'sem autora')}, ${row('c', 'held', 'espera')};
      insert into events (comment_id, kind, at, actor, detail) values
        ('a', 'edited', ${noon}, 'author', '{"from":"held","to":"held","version":1,"findings":${quoting}}'),
        ('b', 'erased', ${noon}, 'system', '{"from":"held","to":"held","version":1}'),
        ('c', 'held', ${noon}, 'author', '{"findings":[]}');`,
    )
    const bare = [{ score: 50, reason: 'held-word' }]
    const events = await db.selectFrom('events').select('detail').orderBy('id').execute()
    expect(events.map(({ detail }) => JSON.parse(detail))).toEqual([
      { from: 'held', to: 'held', version: 1, findings: bare },
      { from: 'held', to: 'held', version: 1 },
      { findings: [] },
    ])
    const comments = await db.selectFrom('comments').select(['id', 'findings']).orderBy('id').execute()
    expect(comments.map(({ id, findings }) => [id, JSON.parse(findings)])).toEqual([
      ['a', bare],
      ['b', bare],
      ['c', [{ score: 50, reason: 'held-word', detail: 'segredo' }]],
    ])
  })
})

/** Fills a store as `version` left it, and opens it with the present release. */
async function oldSqlite(version: string, statements: string): Promise<Kysely<CommentTables>> {
  const folder = aFolder()
  const database = new Database(join(folder, 'comments.db'))
  const old = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) })
  await migrateTo(version, old)
  database.exec(statements)
  await old.destroy()
  return closedAfterwards(await openSqlite(folder))
}

async function oldPostgres(version: string, statements: string): Promise<Kysely<CommentTables>> {
  const place = await aPostgresPlace()
  onTestFinished(place.remove)
  const pool = new pg.Pool({ connectionString: place.url, max: 1 })
  const old = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  await migrateTo(version, old, place.schema)
  await old.destroy()
  await place.query(statements)
  return closedAfterwards(await openPostgres(place.url, place.connections))
}

async function driftOf(db: Kysely<CommentTables>): Promise<Drift[]> {
  const found: Drift[] = []
  for await (const drift of verifyComments(db)) found.push(drift)
  return found
}

function closedAfterwards(db: Kysely<CommentTables>): Kysely<CommentTables> {
  onTestFinished(() => db.destroy())
  return db
}
