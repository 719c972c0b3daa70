import { type Kysely, sql } from 'kysely'
import {
  type Comment,
  type CommentStatus,
  type KeptComment,
  type NewComment,
  type Place,
  type ThreadPage,
  threadsPerPage,
  type WholeThread,
} from '../domain/comment.ts'
import { addComment } from './add-comment.ts'
import { changeComment } from './change-comment.ts'
import { toComment, toKeptComment } from './comment-rows.ts'
import type {
  Added,
  AddOptions,
  ChangeAuthor,
  Changed,
  Changes,
  CommentChange,
  CommentStore,
} from './comment-store.ts'
import type { CommentTables } from './comment-tables.ts'
import { patiently } from './patiently.ts'
import { placeOfComment } from './place-of-comment.ts'
import { rangeOfPage, readThread, readThreads } from './read-threads.ts'
import { type Turn, takeTurn, waitForTurn } from './take-turn.ts'

/** Comments that are counted to tell which articles have the most, so that the answer takes a few milliseconds. */
const mostCounted = 10_000

/** The comment store in SQL. */
export class SqlCommentStore implements CommentStore {
  constructor(private readonly db: Kysely<CommentTables>) {}

  add(comment: NewComment, options?: AddOptions): Promise<Added> {
    return patiently(() => addComment(this.db, comment, options))
  }

  change(id: string, version: number, change: CommentChange, author: ChangeAuthor): Promise<Changed> {
    return patiently(() => changeComment(this.db, id, version, change, author))
  }

  kept(id: string): Promise<KeptComment | undefined> {
    const query = this.db.selectFrom('comments').selectAll().where('id', '=', id)
    return patiently(async () => {
      const row = await query.executeTakeFirst()
      return row && toKeptComment(row)
    })
  }

  published(id: string): Promise<Comment | undefined> {
    return this.one(id, ['published'])
  }

  waiting(id: string): Promise<Comment | undefined> {
    return this.one(id, ['held', 'spam'])
  }

  threads(articleId: string, page: number): Promise<ThreadPage> {
    return patiently(async () => {
      const { published, roots } = await this.counts(articleId)
      const threads = await readThreads(this.db, articleId, rangeOfPage(page))
      return { threads, total: published, pages: Math.max(1, Math.ceil(roots / threadsPerPage)) }
    })
  }

  thread(rootId: string, page: number): Promise<WholeThread | undefined> {
    return patiently(() => readThread(this.db, rootId, page))
  }

  placeOf(id: string): Promise<Place | undefined> {
    return patiently(() => placeOfComment(this.db, id))
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
    const turn = { key, limit, windowSeconds }
    return patiently(() => this.db.transaction().execute((transaction) => takeTurn(transaction, turn, now)))
  }

  waitForTurn(turn: Turn, now: Date): Promise<number> {
    return patiently(() => waitForTurn(this.db, turn, now))
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
}
