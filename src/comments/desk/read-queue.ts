import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { KeptComment } from '../../domain/comment.ts'
import type { CommentTables } from '../comment-tables.ts'
import type { DeskStore, Part, QueueCounts } from './desk-store.ts'
import { type Queue, statusesOf } from './queue.ts'
import { readPart } from './read-part.ts'

type Db = Kysely<CommentTables>

/** See `DeskStore.queue`. */
export function readQueue(
  db: Db,
  queue: Queue,
  { articleId, ...range }: Parameters<DeskStore['queue']>[1],
): Promise<Part<KeptComment>> {
  let query = db.selectFrom('comments').selectAll().where('status', 'in', statusesOf(queue))
  if (queue === 'reported') query = query.where('reports', '>', 0)
  if (articleId !== undefined) query = query.where('article_id', '=', articleId)
  return readPart(query, range)
}

/** See `DeskStore.counts`. Published comments are not counted one by one: each article knows how many it has. */
export async function countQueues(db: Db): Promise<QueueCounts> {
  const [reported, published, ...others] = await Promise.all([
    numberOf(
      db.selectFrom('comments').where('reports', '>', 0).where('status', 'in', statusesOf('reported')),
    ),
    db
      .selectFrom('threads')
      .select(sql<number>`coalesce(sum(published), 0)`.as('n'))
      .executeTakeFirstOrThrow(),
    ...(['held', 'refused', 'spam'] as const).map((status) =>
      numberOf(db.selectFrom('comments').where('status', '=', status)),
    ),
  ])
  const [held = 0, refused = 0, spam = 0] = others
  return { held, reported, published: Number(published.n), refused, spam }
}

async function numberOf(query: SelectQueryBuilder<CommentTables, 'comments', object>): Promise<number> {
  const { n } = await query.select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
  return Number(n)
}
