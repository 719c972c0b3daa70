import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { KeptComment } from '../../domain/comment.ts'
import type { CommentTables } from '../comment-tables.ts'
import type { DeskStore, Part, QueueCounts } from './desk-store.ts'
import type { Queue } from './queue.ts'
import { readPart } from './read-part.ts'

type Db = Kysely<CommentTables>

/** See `DeskStore.queue`. */
export function readQueue(
  db: Db,
  queue: Queue,
  { articleId, ...range }: Parameters<DeskStore['queue']>[1],
): Promise<Part<KeptComment>> {
  let query = inQueue(db, queue).selectAll()
  if (articleId !== undefined) query = query.where('article_id', '=', articleId)
  return readPart(query, range)
}

/**
 * The comments of a queue. Reports about what is not to be seen anyway can wait. That is said of each status by
 * itself: a list of them would make SQLite walk through all published comments, and not through those reported.
 */
function inQueue(db: Db, queue: Queue) {
  const comments = db.selectFrom('comments')
  if (queue !== 'reported') return comments.where('status', '=', queue)
  return comments
    .where('reports', '>', 0)
    .where('status', '<>', 'refused')
    .where('status', '<>', 'spam')
    .where('status', '<>', 'deleted')
}

/** See `DeskStore.counts`. Published comments are not counted one by one: each article knows how many it has. */
export async function countQueues(db: Db): Promise<QueueCounts> {
  const [reported, published, ...others] = await Promise.all([
    numberOf(inQueue(db, 'reported')),
    db
      .selectFrom('threads')
      .select(sql<number>`coalesce(sum(published), 0)`.as('n'))
      .executeTakeFirstOrThrow(),
    ...(['held', 'refused', 'spam'] as const).map((status) => numberOf(inQueue(db, status))),
  ])
  const [held = 0, refused = 0, spam = 0] = others
  return { held, reported, published: Number(published.n), refused, spam }
}

async function numberOf(query: SelectQueryBuilder<CommentTables, 'comments', object>): Promise<number> {
  const { n } = await query.select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
  return Number(n)
}
