import { randomUUID } from 'node:crypto'
import { SqlCommentStore } from '../../src/comments/sql-comment-store.ts'
import type { CommentStatus, NewComment } from '../../src/domain/comment.ts'
import { aComment } from '../builders/a-comment.ts'
import { openStoreOf, type Stored } from './open-store-of.ts'
import { type Answer, askStore } from './send.ts'
import type { TestServer } from './test-server.ts'

/** Saves a comment of a running server, as another instance would. */
export async function keepComment(server: Stored, own: Partial<NewComment> = {}): Promise<NewComment> {
  const db = await openStoreOf(server)
  const comment = aComment({ id: randomUUID(), articleId: 'errar-em-publico', ...own })
  await new SqlCommentStore(db).add(comment)
  await db.destroy()
  return comment
}

/** Reports a comment of a running server, as a reader does. */
export async function keepReport(server: Stored, commentId: string): Promise<void> {
  const db = await openStoreOf(server)
  const row = { id: randomUUID(), comment_id: commentId, voter: randomUUID() }
  await db
    .insertInto('reports')
    .values({ ...row, reason: 'offence', note: 'Isso ofende.', at: Date.now(), handled: 0 })
    .execute()
  await db.updateTable('comments').set({ reports: 1 }).where('id', '=', commentId).execute()
  await db.destroy()
}

/** Decides about a new comment, as a moderator does at another instance. */
export async function moderate(server: Stored, id: string, status: CommentStatus): Promise<void> {
  const db = await openStoreOf(server)
  const author = { kind: status, actor: 'moderator', at: new Date(), isModerator: true }
  await new SqlCommentStore(db).change(id, 1, { status }, author)
  await db.destroy()
}

type State = { status: string; version: number; body: string }

/** What is kept of a comment now. */
export async function stateOf(server: TestServer, id: string): Promise<State> {
  const [row] = await askStore(server, `select status, version, body from comments where id = '${id}'`)
  return row as State
}

type Counts = { counted: number; real: number }

/** How many published comments the article's counter says there are, and how many there are. */
export async function countsOf(server: TestServer, articleId: string): Promise<Counts> {
  const [row] = await askStore(
    server,
    `select (select published from threads where article_id = '${articleId}') as counted,
      (select count(*) from comments where article_id = '${articleId}' and status = 'published') as real`,
  )
  return row as Counts
}

/** Everything that moderators can change. */
export async function moderatedRows(server: TestServer): Promise<string> {
  const rows: unknown[] = []
  for (const table of ['comments', 'events', 'bans', 'reports', 'revisions', 'moderators'])
    rows.push(await askStore(server, `select * from ${table} order by 1, 2`))
  return JSON.stringify(rows)
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
