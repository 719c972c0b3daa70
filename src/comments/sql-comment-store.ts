import { type Kysely, sql } from 'kysely'
import {
  type Comment,
  type CommentStatus,
  isCommentId,
  type KeptComment,
  type NewComment,
  type NewestThreads,
  type Place,
  type ThreadPage,
  threadsPerPage,
  type WholeThread,
} from '../domain/comment.ts'
import { stablePage } from '../domain/stable-pages.ts'
import { addComment, hasRoom } from './add-comment.ts'
import { commentsOfAuthor } from './author/comments-of-author.ts'
import { changeComment } from './change-comment.ts'
import type { Evidence } from './checks/evidence.ts'
import { toComment, toKeptComment } from './comment-rows.ts'
import type {
  Added,
  AddOptions,
  ChangeAuthor,
  Changed,
  Changes,
  CommentChange,
  CommentStore,
  NewReport,
  Reported,
  ReportOptions,
} from './comment-store.ts'
import type { CommentTables } from './comment-tables.ts'
import { type EvidenceQuestion, gatherEvidence } from './gather-evidence.ts'
import { keepRevisions } from './keep-revisions.ts'
import { patiently } from './patiently.ts'
import { placeOfComment } from './place-of-comment.ts'
import { rangeOfPage, readThread, readThreads } from './read-threads.ts'
import { saveReport } from './reports/save-report.ts'
import { type Turn, takeTurn, waitForTurn } from './take-turn.ts'

/** Comments that are counted to tell which articles have the most, so that the answer takes a few milliseconds. */
const mostCounted = 10_000

/** The comment store in SQL. */
export class SqlCommentStore implements CommentStore {
  readonly revision = keepRevisions({
    paper: async () => (await this.changes()).revision,
    article: async (id) => (await this.changes(id)).revision,
  })

  /** @param db for what needs more than this interface: exports, recounts, retention */
  constructor(readonly db: Kysely<CommentTables>) {}

  add(comment: NewComment, options?: AddOptions): Promise<Added> {
    return patiently(() => addComment(this.db, comment, options))
  }

  change(id: string, version: number, change: CommentChange, author: ChangeAuthor): Promise<Changed> {
    return patiently(() => changeComment(this.db, id, version, change, author))
  }

  report(report: NewReport, options: ReportOptions): Promise<Reported> {
    return patiently(() => saveReport(this.db, report, options))
  }

  ofAuthor(of: { articleId: string; authorKey: string; since: Date }): Promise<KeptComment[]> {
    return patiently(() => commentsOfAuthor(this.db, of))
  }

  async kept(id: string): Promise<KeptComment | undefined> {
    if (!isCommentId(id)) return undefined
    const query = this.db.selectFrom('comments').selectAll().where('id', '=', id)
    return patiently(async () => {
      const row = await query.executeTakeFirst()
      return row && toKeptComment(row)
    })
  }

  latest(limit: number): Promise<KeptComment[]> {
    const query = this.db
      .selectFrom('comments')
      .selectAll()
      .where('status', '<>', 'deleted')
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
    return patiently(async () => (await query.execute()).map(toKeptComment))
  }

  published(id: string): Promise<Comment | undefined> {
    return this.one(id, ['published'])
  }

  threads(articleId: string, page: number): Promise<ThreadPage> {
    return patiently(async () => {
      const { published, roots } = await this.countersOf(articleId)
      const threads = await readThreads(this.db, articleId, rangeOfPage(page))
      return { threads, total: published, pages: Math.max(1, Math.ceil(roots / threadsPerPage)) }
    })
  }

  newestThreads(articleId: string, n?: number): Promise<NewestThreads | undefined> {
    return patiently(async () => {
      const { published, roots } = await this.countersOf(articleId)
      const page = stablePage(Number(roots), n, threadsPerPage)
      if (!page) return undefined
      const threads = await readThreads(this.db, articleId, { ...page, newestFirst: true })
      return { threads, total: Number(published), page }
    })
  }

  async thread(rootId: string, page: number): Promise<WholeThread | undefined> {
    if (!isCommentId(rootId)) return undefined
    return patiently(() => readThread(this.db, rootId, page))
  }

  async placeOf(id: string): Promise<Place | undefined> {
    if (!isCommentId(id)) return undefined
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

  counts(articleIds: readonly string[]): Promise<Map<string, number>> {
    const query = this.db
      .selectFrom('threads')
      .select(['article_id', 'published'])
      .where('article_id', 'in', articleIds)
      .where('published', '>', 0)
    return patiently(async () => {
      const rows = articleIds.length > 0 ? await query.execute() : []
      return new Map(rows.map(({ article_id, published }) => [article_id, Number(published)]))
    })
  }

  async changes(articleId?: string): Promise<Changes> {
    const paper = () =>
      this.db.selectFrom('paper').select(['revision', 'changed_at']).executeTakeFirstOrThrow()
    const { revision, changed_at } = await patiently<Pick<CommentTables['paper'], 'revision' | 'changed_at'>>(
      articleId === undefined ? paper : () => this.countersOf(articleId),
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

  hasRoom(options: AddOptions, now: Date): Promise<boolean> {
    return patiently(() => hasRoom(this.db, options, now))
  }

  evidence(question: EvidenceQuestion): Promise<Evidence> {
    return patiently(() => gatherEvidence(this.db, question))
  }

  private async countersOf(articleId: string) {
    const row = await this.db
      .selectFrom('threads')
      .selectAll()
      .where('article_id', '=', articleId)
      .executeTakeFirst()
    return row ?? { revision: 0, published: 0, roots: 0, changed_at: 0 }
  }

  private async one(id: string, statuses: CommentStatus[]): Promise<Comment | undefined> {
    if (!isCommentId(id)) return undefined
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
