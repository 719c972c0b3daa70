import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import {
  type Comment,
  type CommentStatus,
  type NewComment,
  type ThreadPage,
  threadsPerPage,
} from '../domain/comment.ts'
import type { Changes, CommentStore } from './comment-store.ts'
import type { CommentTables } from './comment-tables.ts'
import { patiently } from './patiently.ts'
import { toThreads } from './threads.ts'

/** Comments that are counted to tell which articles have the most, so that the answer takes a few milliseconds. */
const mostCounted = 10_000

/** The comment store in SQL. */
export class SqlCommentStore implements CommentStore {
  constructor(private readonly db: Kysely<CommentTables>) {}

  add(comment: NewComment): Promise<void> {
    return patiently(() =>
      this.db.transaction().execute(async (transaction) => {
        await insertComment(transaction, comment)
        if (comment.status === 'published') await countPublished(transaction, comment)
      }),
    )
  }

  published(id: string): Promise<Comment | undefined> {
    return this.one(id, ['published'])
  }

  waiting(id: string): Promise<Comment | undefined> {
    return this.one(id, ['held', 'spam'])
  }

  threads(articleId: string, page: number): Promise<ThreadPage> {
    return patiently(async () => {
      const counts = await this.counts(articleId)
      const roots = await this.publishedOf(articleId)
        .whereRef('id', '=', 'root_id')
        .limit(threadsPerPage)
        .offset((page - 1) * threadsPerPage)
        .execute()
      const replies = await this.repliesTo(roots.map(({ id }) => id))
      const threads = toThreads(roots.map(toComment), replies)
      return {
        threads,
        total: counts.published,
        pages: Math.max(1, Math.ceil(counts.roots / threadsPerPage)),
      }
    })
  }

  list(
    articleId: string,
    { after, limit }: { after: string | undefined; limit: number },
  ): Promise<Comment[]> {
    return patiently(async () => {
      const start = after === undefined ? undefined : await this.published(after)
      let query = this.publishedOf(articleId).limit(limit)
      if (start)
        query = query.where(sql<boolean>`(created_at, id) > (${start.createdAt.getTime()}, ${start.id})`)
      return (await query.execute()).map(toComment)
    })
  }

  pageOf({ articleId, rootId }: Comment): Promise<number> {
    return patiently(async () => {
      const root = await this.db
        .selectFrom('comments')
        .selectAll()
        .where('id', '=', rootId)
        .executeTakeFirstOrThrow()
      const { before } = await this.db
        .selectFrom('comments')
        .select(sql<number>`count(*)`.as('before'))
        .where('article_id', '=', articleId)
        .where('status', '=', 'published')
        .whereRef('id', '=', 'root_id')
        .where(sql<boolean>`(created_at, id) < (${root.created_at}, ${root.id})`)
        .executeTakeFirstOrThrow()
      return Math.floor(Number(before) / threadsPerPage) + 1
    })
  }

  async revision(articleId: string): Promise<number> {
    return (await patiently(() => this.counts(articleId))).revision
  }

  mostCommented(since: Date, limit: number): Promise<string[]> {
    const query = this.db
      .selectFrom((within) =>
        within
          .selectFrom('comments')
          .select(['article_id', 'created_at'])
          .where('status', '=', 'published')
          .where('created_at', '>=', since.getTime())
          .orderBy('created_at', 'desc')
          .limit(mostCounted)
          .as('recent'),
      )
      .select('article_id')
      .groupBy('article_id')
      .orderBy(sql`count(*)`, 'desc')
      .orderBy(sql`max(created_at)`, 'desc')
      .orderBy('article_id')
      .limit(limit)
    return patiently(async () => (await query.execute()).map(({ article_id }) => article_id))
  }

  newest(limit: number, articleId?: string): Promise<Comment[]> {
    let query = this.db
      .selectFrom('comments')
      .selectAll()
      .where('status', '=', 'published')
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
    if (articleId !== undefined) query = query.where('article_id', '=', articleId)
    return patiently(async () => (await query.execute()).map(toComment))
  }

  async changes(articleId?: string): Promise<Changes> {
    const paper = () =>
      this.db.selectFrom('paper').select(['revision', 'changed_at']).executeTakeFirstOrThrow()
    const { revision, changed_at } = await patiently<Pick<CommentTables['paper'], 'revision' | 'changed_at'>>(
      articleId === undefined ? paper : () => this.counts(articleId),
    )
    return {
      revision: Number(revision),
      at: Number(changed_at) > 0 ? new Date(Number(changed_at)) : undefined,
    }
  }

  takeTurn(key: string, limit: number, windowSeconds: number, now: Date): Promise<number> {
    const [at, window] = [now.getTime(), windowSeconds * 1000]
    // A full window keeps its count, so that waiting out the announced time is always enough.
    const upsert = sql<{ window_start: number; taken: number }>`
      insert into rate_limits (key, window_start, taken) values (${key}, ${at}, 1)
      on conflict (key) do update set
        taken = case when rate_limits.window_start <= ${at - window} then 1
                     when rate_limits.taken < ${limit} then rate_limits.taken + 1
                     else ${limit + 1} end,
        window_start = case when rate_limits.window_start <= ${at - window} then ${at} else rate_limits.window_start end
      returning window_start, taken`
    return patiently(async () => {
      const done = await this.db.transaction().execute((transaction) => upsert.execute(transaction))
      const row = done.rows[0]
      if (!row || row.taken <= limit) return 0
      return Math.max(1, Math.ceil((Number(row.window_start) + window - at) / 1000))
    })
  }

  private async counts(articleId: string) {
    const row = await this.db
      .selectFrom('threads')
      .selectAll()
      .where('article_id', '=', articleId)
      .executeTakeFirst()
    return row ?? { revision: 0, published: 0, roots: 0, changed_at: 0 }
  }

  private one(id: string, statuses: CommentStatus[]): Promise<Comment | undefined> {
    const query = this.db
      .selectFrom('comments')
      .selectAll()
      .where('id', '=', id)
      .where('status', 'in', statuses)
    return patiently(async () => {
      const row = await query.executeTakeFirst()
      return row && toComment(row)
    })
  }

  private publishedOf(articleId: string) {
    return this.db
      .selectFrom('comments')
      .selectAll()
      .where('article_id', '=', articleId)
      .where('status', '=', 'published')
      .orderBy('created_at')
      .orderBy('id')
  }

  private async repliesTo(rootIds: string[]): Promise<Comment[]> {
    if (rootIds.length === 0) return []
    const rows = await this.db
      .selectFrom('comments')
      .selectAll()
      .where('root_id', 'in', rootIds)
      .where('status', '=', 'published')
      .whereRef('id', '!=', 'root_id')
      .orderBy('created_at')
      .orderBy('id')
      .execute()
    return rows.map(toComment)
  }
}

async function insertComment(transaction: Transaction<CommentTables>, comment: NewComment): Promise<void> {
  const at = comment.createdAt.getTime()
  await transaction
    .insertInto('comments')
    .values({
      id: comment.id,
      article_id: comment.articleId,
      parent_id: comment.parentId ?? null,
      root_id: comment.rootId,
      name: comment.name,
      body: comment.body,
      status: comment.status,
      created_at: at,
      sealed_email: comment.sealedEmail ?? null,
      client_key: comment.clientKey,
    })
    .execute()
  const detail = JSON.stringify({ findings: comment.findings })
  await transaction
    .insertInto('events')
    .values({ comment_id: comment.id, kind: comment.status, at, detail })
    .execute()
}

async function countPublished(transaction: Transaction<CommentTables>, comment: NewComment): Promise<void> {
  const roots = comment.parentId === undefined ? 1 : 0
  const at = comment.createdAt.getTime()
  const later = (table: string) => {
    const column = sql.ref(`${table}.changed_at`)
    return sql<number>`case when ${column} < ${at} then ${at} else ${column} end`
  }
  await transaction
    .insertInto('threads')
    .values({ article_id: comment.articleId, revision: 1, published: 1, roots, changed_at: at })
    .onConflict((conflict) =>
      conflict.column('article_id').doUpdateSet({
        revision: sql`threads.revision + 1`,
        published: sql`threads.published + 1`,
        roots: sql`threads.roots + ${roots}`,
        changed_at: later('threads'),
      }),
    )
    .execute()
  await transaction
    .updateTable('paper')
    .set({ revision: sql`revision + 1`, changed_at: later('paper') })
    .execute()
}

function toComment(row: Selectable<CommentTables['comments']>): Comment {
  return {
    id: row.id,
    articleId: row.article_id,
    parentId: row.parent_id ?? undefined,
    rootId: row.root_id,
    name: row.name,
    body: row.body,
    status: row.status as CommentStatus,
    createdAt: new Date(Number(row.created_at)),
  }
}
