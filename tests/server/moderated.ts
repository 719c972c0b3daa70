import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'libsql'
import { openSqlite } from '../../src/comments/open-sqlite.ts'
import { SqlCommentStore } from '../../src/comments/sql-comment-store.ts'
import type { NewComment } from '../../src/domain/comment.ts'
import { aComment } from '../builders/a-comment.ts'
import type { Answer } from './send.ts'
import type { TestServer } from './test-server.ts'

type Place = Pick<TestServer, 'dataDir'>

/** Saves a comment of a running server, as another instance would. */
export async function keepComment({ dataDir }: Place, own: Partial<NewComment> = {}): Promise<NewComment> {
  const db = await openSqlite(dataDir)
  const comment = aComment({ id: randomUUID(), articleId: 'errar-em-publico', ...own })
  await new SqlCommentStore(db).add(comment)
  await db.destroy()
  return comment
}

/** Reports a comment of a running server, as a reader does. */
export async function keepReport({ dataDir }: Place, commentId: string): Promise<void> {
  const db = await openSqlite(dataDir)
  const row = { id: randomUUID(), comment_id: commentId, voter: randomUUID() }
  await db
    .insertInto('reports')
    .values({ ...row, reason: 'offence', note: 'Isso ofende.', at: Date.now(), handled: 0 })
    .execute()
  await db.updateTable('comments').set({ reports: 1 }).where('id', '=', commentId).execute()
  await db.destroy()
}

/** What is kept of a comment now. */
export function stateOf({ dataDir }: Place, id: string): { status: string; version: number; body: string } {
  const [row] = rowsOfTables({ dataDir }, `select status, version, body from comments where id = '${id}'`)
  return row as { status: string; version: number; body: string }
}

/** How many published comments the article's counter says there are, and how many there are. */
export function countsOf({ dataDir }: Place, articleId: string): { counted: number; real: number } {
  const [row] = rowsOfTables(
    { dataDir },
    `select (select published from threads where article_id = '${articleId}') as counted,
      (select count(*) from comments where article_id = '${articleId}' and status = 'published') as real`,
  )
  return row as { counted: number; real: number }
}

/** Everything that moderators can change. */
export function moderatedRows(place: Place): string {
  const tables = ['comments', 'events', 'bans', 'reports', 'revisions', 'moderators']
  return JSON.stringify(tables.map((table) => rowsOfTables(place, `select * from ${table} order by 1, 2`)))
}

/** Where an answer leads: the page and what it is to tell. */
export function leadsTo({ status, headers }: Answer): {
  status: number
  path: string
  told: URLSearchParams
} {
  const url = new URL(headers.location ?? '', 'http://paper.example')
  return { status, path: url.pathname, told: url.searchParams }
}

function rowsOfTables({ dataDir }: Place, query: string): unknown[] {
  const database = new Database(join(dataDir, 'comments.db'))
  try {
    return database.prepare(query).all()
  } finally {
    database.close()
  }
}
