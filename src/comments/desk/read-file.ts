import { type Kysely, sql } from 'kysely'
import type { KeptComment } from '../../domain/comment.ts'
import { toKeptComment } from '../comment-rows.ts'
import type { CommentTables } from '../comment-tables.ts'
import { likeQuery } from './comments-like.ts'
import type { CommentFile, Likeness, Revision } from './desk-store.ts'
import { readEventsOf } from './read-log.ts'
import { reportsOf } from './read-reports.ts'

type Db = Kysely<CommentTables>

/** Comments of the thread that are shown before the one meant, and after it. */
const aroundEach = 10

/** Only so many earlier versions of one comment are shown. */
const mostShown = 200

/** See `DeskStore.file`. */
export async function readFile(db: Db, id: string): Promise<CommentFile | undefined> {
  const [comment] = await readSome(db, [id])
  if (!comment) return undefined
  const [reports, revisions, events, around, author, email, address] = await Promise.all([
    reportsOf(db, id),
    revisionsOf(db, id),
    readEventsOf(db, [id]),
    threadAround(db, comment),
    ...(['author', 'email', 'address'] as const).map((likeness) => countLike(db, comment, likeness)),
  ])
  const alike = { author: author ?? 0, email: email ?? 0, address: address ?? 0 }
  return { comment, reports, revisions, events, around, alike }
}

/** See `DeskStore.some`. */
export async function readSome(db: Db, ids: readonly string[]): Promise<KeptComment[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('comments').selectAll().where('id', 'in', ids).execute()
  return rows.map(toKeptComment)
}

async function revisionsOf(db: Db, id: string): Promise<Revision[]> {
  const rows = await db
    .selectFrom('revisions')
    .selectAll()
    .where('comment_id', '=', id)
    .orderBy('version')
    .limit(mostShown)
    .execute()
  return rows.map(({ version, name, body, at, actor }) => ({
    ...{ version, name, body, at: new Date(Number(at)), actor },
  }))
}

/** The thread's first comment, the one that is answered, and what was said before and after. */
async function threadAround(db: Db, comment: KeptComment): Promise<KeptComment[]> {
  const { id, articleId, rootId, parentId, createdAt } = comment
  const at = createdAt.getTime()
  const thread = db
    .selectFrom('comments')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('root_id', '=', rootId)
  const [before, after, above] = await Promise.all([
    thread
      .where(sql<boolean>`(created_at, id) < (${at}, ${id})`)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(aroundEach)
      .execute(),
    thread
      .where(sql<boolean>`(created_at, id) > (${at}, ${id})`)
      .orderBy('created_at')
      .orderBy('id')
      .limit(aroundEach)
      .execute(),
    readSome(db, [rootId, parentId ?? rootId]),
  ])
  const all = [...above, ...before.map(toKeptComment), comment, ...after.map(toKeptComment)]
  const byId = new Map(all.map((one) => [one.id, one]))
  return [...byId.values()].sort(byTime)
}

function byTime(a: KeptComment, b: KeptComment): number {
  return a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1)
}

async function countLike(db: Db, comment: KeptComment, likeness: Likeness): Promise<number> {
  const query = likeQuery(db, comment, likeness)
  if (!query) return 0
  const { n } = await query.clearSelect().select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
  return Number(n)
}
