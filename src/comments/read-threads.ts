import { sql } from 'kysely'
import {
  repliesPerPage,
  repliesShown,
  type Thread,
  threadsPerPage,
  type WholeThread,
} from '../domain/comment.ts'
import { type CommentRow, type Database, toSeenComment } from './comment-rows.ts'

/** Written out: with a value that is given later, SQLite prepares a query again each time to use a partial index. */
export const isSeen = sql.lit(1)

/** Which of an article's threads to read, counted from the oldest. */
export type ThreadRange = { offset: number; limit: number; newestFirst?: boolean }

/** Threads of an article that are seen, with as many replies as a page has room for. */
export async function readThreads(db: Database, articleId: string, range: ThreadRange): Promise<Thread[]> {
  const roots = await seenRoots(db, articleId, range)
  const each = repliesShown(roots.map((root) => root.shown_replies))
  const replies = await repliesTo(
    db,
    roots.filter((root) => root.shown_replies > 0),
    each,
  )
  const threads = roots.map((root): Thread => {
    const own = replies.filter((reply) => reply.root_id === root.id)
    return {
      root: toSeenComment(root),
      replies: own.map(toSeenComment),
      more: root.shown_replies - own.length,
    }
  })
  return range.newestFirst ? threads.reverse() : threads
}

/** The thread that a comment started, with page `page` of its replies; `undefined` when there is no such page. */
export async function readThread(
  db: Database,
  rootId: string,
  page: number,
): Promise<WholeThread | undefined> {
  const root = await db
    .selectFrom('comments')
    .selectAll()
    .where('id', '=', rootId)
    .where('shown', '=', isSeen)
    .where('parent_id', 'is', null)
    .executeTakeFirst()
  const pages = root ? Math.max(1, Math.ceil(root.shown_replies / repliesPerPage)) : 0
  if (!root || page > pages) return undefined
  const replies = await seenReplies(db, rootId)
    .limit(repliesPerPage)
    .offset((page - 1) * repliesPerPage)
    .execute()
  return {
    root: toSeenComment(root),
    replies: replies.map(toSeenComment),
    answered: (await answeredElsewhere(db, root, replies)).map(toSeenComment),
    total: root.shown_replies,
    ...{ page, pages },
  }
}

async function answeredElsewhere(
  db: Database,
  root: CommentRow,
  replies: CommentRow[],
): Promise<CommentRow[]> {
  const here = new Set([root, ...replies].map(({ id }) => id))
  const elsewhere = replies.flatMap(({ parent_id }) => (parent_id && !here.has(parent_id) ? [parent_id] : []))
  if (elsewhere.length === 0) return []
  return db
    .selectFrom('comments')
    .selectAll()
    .where('id', 'in', elsewhere)
    .where('shown', '=', isSeen)
    .execute()
}

/** The first comments of the threads on a page, with the numbers of their replies. */
export function seenRoots(
  db: Database,
  articleId: string,
  { offset, limit }: ThreadRange,
): Promise<CommentRow[]> {
  return db
    .selectFrom('comments')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('shown', '=', isSeen)
    .where('parent_id', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** The range of threads on page `page`, from 1. */
export function rangeOfPage(page: number): ThreadRange {
  return { offset: (page - 1) * threadsPerPage, limit: threadsPerPage }
}

function seenReplies(db: Database, rootId: string) {
  return db
    .selectFrom('comments')
    .selectAll()
    .where('root_id', '=', rootId)
    .where('shown', '=', isSeen)
    .where('parent_id', 'is not', null)
    .orderBy('created_at')
    .orderBy('id')
}

/** The first replies of each thread, in one query: however many there are, only those are read. */
async function repliesTo(db: Database, roots: readonly CommentRow[], each: number): Promise<CommentRow[]> {
  const parts = roots.map((root) =>
    db.selectFrom(seenReplies(db, root.id).limit(each).as('replies')).selectAll(),
  )
  const [first, ...others] = parts
  if (!first) return []
  const all = others.reduce((query, part) => query.unionAll(part), first)
  const rows = await all.execute()
  return rows.sort((a, b) => a.created_at - b.created_at || (a.id < b.id ? -1 : 1))
}
