import { sql } from 'kysely'
import { type Place, repliesPerPage, repliesShown, threadsPerPage } from '../domain/comment.ts'
import type { CommentRow, Database } from './comment-rows.ts'
import { preparedQuery } from './prepared-query.ts'
import { isSeen, rangeOfPage, seenRoots } from './read-threads.ts'

/** See `CommentStore.placeOf`. */
export async function placeOfComment(db: Database, id: string): Promise<Place | undefined> {
  const row = await findPlaced(db, id)
  const root = row && (row.parent_id === null ? row : await findPlaced(db, row.root_id))
  if (!row || !root) return undefined
  const page = Math.floor((await countBefore(db, root)) / threadsPerPage) + 1
  if (row === root) return { page, thread: undefined }
  const before = await countBefore(db, row)
  const roots = await seenRoots(db, root.article_id, rangeOfPage(page))
  if (before < repliesShown(roots.map(({ shown_replies }) => shown_replies)))
    return { page, thread: undefined }
  return { page: Math.floor(before / repliesPerPage) + 1, thread: root.id }
}

/**
 * A comment that is seen, with how many like it there are, first comments of its article or replies in its thread, and
 * how many of them come after it, itself included. Those are counted to `newest` only: most comments that somebody
 * looks for are new, with few after them and thousands before.
 */
type PlacedRow = Pick<CommentRow, 'id' | 'article_id' | 'parent_id' | 'root_id' | 'created_at'> & {
  total: number
  rest: number
}

const newest = 200

async function findPlaced(db: Database, id: string): Promise<PlacedRow | undefined> {
  const [row] = await placedRow(db, { id })
  return row
}

const placedRow = preparedQuery<{ id: string }, PlacedRow>((db, value) => {
  const like = db
    .selectFrom('comments as other')
    .select('other.id')
    .where('other.shown', '=', isSeen)
    .where(sql<boolean>`(other.created_at, other.id) >= (own.created_at, own.id)`)
    .limit(newest)
  const roots = like
    .where('other.parent_id', 'is', null)
    .where('other.article_id', '=', sql.ref<string>('own.article_id'))
  const replies = like
    .where('other.parent_id', 'is not', null)
    .where('other.root_id', '=', sql.ref<string>('own.root_id'))
  return db
    .selectFrom('comments as own')
    .select(['own.id', 'own.article_id', 'own.parent_id', 'own.root_id', 'own.created_at'])
    .select([
      sql<number>`case when own.parent_id is null
        then (select roots from threads where threads.article_id = own.article_id)
        else (select shown_replies from comments first where first.id = own.root_id) end`.as('total'),
      sql<number>`case when own.parent_id is null
        then (select count(*) from ${roots.as('later')}) else (select count(*) from ${replies.as('later')}) end`.as(
        'rest',
      ),
    ])
    .where('own.id', '=', value('id'))
    .where('own.shown', '=', isSeen)
})

async function countBefore(db: Database, row: PlacedRow): Promise<number> {
  const { total, rest, id, root_id, article_id, parent_id, created_at } = row
  if (Number(rest) < newest) return Number(total) - Number(rest)
  const before = db
    .selectFrom('comments')
    .select(sql<number>`count(*)`.as('n'))
    .where('shown', '=', isSeen)
    .where(sql<boolean>`(created_at, id) < (${created_at}, ${id})`)
  const like =
    parent_id === null
      ? before.where('article_id', '=', article_id).where('parent_id', 'is', null)
      : before.where('root_id', '=', root_id).where('parent_id', 'is not', null)
  return Number((await like.executeTakeFirstOrThrow()).n)
}
