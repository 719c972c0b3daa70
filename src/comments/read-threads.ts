import { type Kysely, sql } from 'kysely'
import {
  repliesPerPage,
  repliesShown,
  type Thread,
  threadsPerPage,
  type WholeThread,
} from '../domain/comment.ts'
import { type CommentRow, toSeenComment } from './comment-rows.ts'
import type { CommentTables } from './comment-tables.ts'

type Db = Kysely<CommentTables>

/** Which of an article's threads to read, counted from the oldest. */
export type ThreadRange = { offset: number; limit: number; newestFirst?: boolean }

/** Threads of an article that are seen, with as many replies as a page has room for. */
export async function readThreads(db: Db, articleId: string, range: ThreadRange): Promise<Thread[]> {
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
export async function readThread(db: Db, rootId: string, page: number): Promise<WholeThread | undefined> {
  const root = await db
    .selectFrom('comments')
    .selectAll()
    .where('id', '=', rootId)
    .where('shown', '=', 1)
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

async function answeredElsewhere(db: Db, root: CommentRow, replies: CommentRow[]): Promise<CommentRow[]> {
  const here = new Set([root, ...replies].map(({ id }) => id))
  const elsewhere = replies.flatMap(({ parent_id }) => (parent_id && !here.has(parent_id) ? [parent_id] : []))
  if (elsewhere.length === 0) return []
  return db.selectFrom('comments').selectAll().where('id', 'in', elsewhere).where('shown', '=', 1).execute()
}

/** The first comments of the threads on a page, with the numbers of their replies. */
export function seenRoots(db: Db, articleId: string, { offset, limit }: ThreadRange): Promise<CommentRow[]> {
  return db
    .selectFrom('comments')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('shown', '=', 1)
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

function seenReplies(db: Db, rootId: string) {
  return db
    .selectFrom('comments')
    .selectAll()
    .where('root_id', '=', rootId)
    .where('shown', '=', 1)
    .where('parent_id', 'is not', null)
    .orderBy('created_at')
    .orderBy('id')
}

/** The first replies of each thread, in one query: however many there are, only those are read. */
async function repliesTo(db: Db, roots: readonly CommentRow[], each: number): Promise<CommentRow[]> {
  const parts = roots.map((root) =>
    db.selectFrom(seenReplies(db, root.id).limit(each).as('replies')).selectAll(),
  )
  const [first, ...others] = parts
  if (!first) return []
  const all = others.reduce((query, part) => query.unionAll(part), first)
  const rows = await all.execute()
  return rows.sort((a, b) => a.created_at - b.created_at || (a.id < b.id ? -1 : 1))
}

/** Of a comment that is among the newest, only those after it are counted: they are few, and the others thousands. */
const newest = 200

/** How many comments like `row`, which is seen, come before it. */
export async function countBefore(db: Db, row: CommentRow): Promise<number> {
  const position = sql`(${row.created_at}, ${row.id})`
  const from = seenLike(db, row).select('id').where(sql<boolean>`(created_at, id) >= ${position}`)
  const { all, rest } = await db
    .selectNoFrom(({ selectFrom }) => [
      countOfSeenLike(db, row).as('all'),
      selectFrom(from.limit(newest).as('later')).select(sql<number>`count(*)`.as('count')).as('rest'),
    ])
    .executeTakeFirstOrThrow()
  if (Number(rest) < newest) return Number(all) - Number(rest)
  const { before } = await seenLike(db, row)
    .select(sql<number>`count(*)`.as('before'))
    .where(sql<boolean>`(created_at, id) < ${position}`)
    .executeTakeFirstOrThrow()
  return Number(before)
}

/** First comments of the same article, or replies in the same thread. */
function seenLike(db: Db, { root_id, article_id, parent_id }: CommentRow) {
  const seen = db.selectFrom('comments').where('shown', '=', 1)
  return parent_id === null
    ? seen.where('article_id', '=', article_id).where('parent_id', 'is', null)
    : seen.where('root_id', '=', root_id).where('parent_id', 'is not', null)
}

/** Their number, which is kept. */
function countOfSeenLike(db: Db, { root_id, article_id, parent_id }: CommentRow) {
  return parent_id === null
    ? db.selectFrom('threads').select('roots as count').where('article_id', '=', article_id)
    : db.selectFrom('comments').select('shown_replies as count').where('id', '=', root_id)
}
