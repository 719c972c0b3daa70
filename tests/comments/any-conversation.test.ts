import fc from 'fast-check'
import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import type { CommentChange } from '../../src/comments/comment-store.ts'
import type { CommentTables } from '../../src/comments/comment-tables.ts'
import { verifyComments } from '../../src/comments/rights/verify-comments.ts'
import { SqlCommentStore } from '../../src/comments/sql-comment-store.ts'
import { type CommentStatus, commentStatuses } from '../../src/domain/comment.ts'
import { articlePage } from '../../src/publishing/article-page.ts'
import { listComments } from '../../src/publishing/comment-list.ts'
import { commentsFeed, paperCommentsFeed } from '../../src/publishing/comments-feed.ts'
import { threadsPage } from '../../src/publishing/threads-page.ts'
import type { Wired } from '../../src/wiring.ts'
import { aComment } from '../builders/a-comment.ts'
import { aWiredPaper } from '../builders/a-wired-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'
import { ConversationModel, type Told } from './conversation-model.ts'

const articles = ['chuva', 'rio', 'feira'] as const
const [steps, looks] = [Number(process.env.CONVERSATION_STEPS ?? 2000), 200]
const seed =
  process.env.CONVERSATION_SEED === undefined ? {} : { seed: Number(process.env.CONVERSATION_SEED) }

/** What somebody does; numbers say to which of the comments so far. */
const anAct = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('post' as const),
      // Most comment on the same article, so that it has several pages.
      article: fc.constantFrom(articles[0], articles[0], articles[0], ...articles),
      answers: fc.option(fc.nat(), { freq: 3 }),
      status: fc.constantFrom<CommentStatus>(
        'published',
        'published',
        'published',
        'published',
        'held',
        'spam',
      ),
      // The clock jumps now and then.
      late: fc.constantFrom(0, 0, 0, 0, 5000, 60_000),
      isSentTwice: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      target: fc.nat(),
      status: fc.constantFrom(...commentStatuses, 'published' as const, 'published' as const),
      isModerator: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('edit' as const), target: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('forget' as const), target: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('forgetAuthor' as const), target: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('report' as const), target: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('clash' as const),
      target: fc.nat(),
      statuses: fc.tuple(fc.constantFrom(...commentStatuses), fc.constantFrom(...commentStatuses)),
    }),
  },
)

type Act = typeof anAct extends fc.Arbitrary<infer Value> ? Value : never

test(
  'whatever several people do, counters, threads, places, lists, feeds and pages agree',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { minLength: steps, maxLength: steps, size: 'max' }), async (acts) => {
        const { wired } = aWiredPaper(
          Object.fromEntries(articles.map((id) => [`articles/2026/03/${id}.md`, anArticleFile({ id })])),
        )
        await wired.sync()
        const talk = new Conversation(await wired.commentDatabase())
        for (const [index, act] of acts.entries()) {
          await talk.act(act)
          if ((index + 1) % looks === 0) await talk.agrees()
        }
        await talk.agrees()
        for (const article of articles) await pagesAgree(wired, talk.model, article)
        await feedAgrees(wired, talk.model)
      }),
      // Two thousand acts cannot be made simpler in any reasonable time.
      { numRuns: 1, endOnFailure: true, ...seed },
    )
  },
  20 * 60_000,
)

class Conversation {
  readonly model = new ConversationModel()
  private readonly store: SqlCommentStore
  private words = 0
  private clock = Date.UTC(2026, 2, 10, 12)

  constructor(private readonly db: Kysely<CommentTables>) {
    this.store = new SqlCommentStore(db)
  }

  /** Does it to the store and to the model; what is different to readers has a new revision. */
  async act(act: Act): Promise<void> {
    this.clock += 1000
    const looks = articles.map((article) => this.model.look(article))
    const before = await this.revisions()
    await this.perform(act)
    const after = await this.revisions()
    for (const [index, article] of articles.entries()) {
      if (this.model.look(article) === looks[index]) continue
      expect(after[index], `revision of ${article} after ${JSON.stringify(act)}`).toBeGreaterThan(
        before[index] ?? 0,
      )
      expect(after.at(-1)).toBeGreaterThan(before.at(-1) ?? 0)
    }
  }

  private async revisions(): Promise<number[]> {
    const changes = await Promise.all([...articles, undefined].map((article) => this.store.changes(article)))
    return changes.map(({ revision }) => revision)
  }

  private async perform(act: Act): Promise<void> {
    if (act.kind === 'post') return this.post(act)
    const told = this.pick(act.target)
    if (!told) return
    if (act.kind === 'report') return this.report(told)
    if (act.kind === 'clash') return this.clash(told, act.statuses)
    if (act.kind === 'move') return this.change(told, { status: act.status }, act.isModerator)
    if (act.kind === 'edit') return this.change(told, { body: this.word() })
    if (act.kind === 'forget') return this.change(told, { status: 'deleted', forget: true })
    return this.change(told, { name: 'Apagado', forgetAuthor: true })
  }

  private async post(act: Extract<Act, { kind: 'post' }>): Promise<void> {
    const open = act.answers === null ? [] : this.model.published(act.article)
    const parent = open[(act.answers ?? 0) % Math.max(1, open.length)]
    const comment = {
      ...aComment({ articleId: act.article, body: this.word(), status: act.status }),
      ...(parent && { parentId: parent.id, rootId: parent.rootId }),
      createdAt: new Date(this.clock - act.late),
    }
    const submission = { fingerprint: comment.id, content: comment.body }
    const added = await Promise.all(
      act.isSentTwice
        ? [
            this.store.add(comment, { submission }),
            this.store.add({ ...comment, id: aComment().id }, { submission }),
          ]
        : [this.store.add(comment)],
    )
    expect(added.map(({ kind }) => kind)).toEqual(act.isSentTwice ? ['added', 'repeated'] : ['added'])
    this.model.add(comment)
  }

  private async change(told: Told, change: CommentChange, isModerator = false): Promise<void> {
    const actor = {
      kind: 'changed',
      actor: isModerator ? 'mod' : 'author',
      at: new Date(this.clock),
      isModerator,
    }
    const changed = await this.store.change(told.id, told.version, change, actor)
    if (isForgotten(told)) return expect(changed).toEqual({ kind: 'conflict' })
    expect(changed).toMatchObject({ kind: 'changed', comment: { version: told.version + 1 } })
    const stale = await this.store.change(told.id, told.version, { body: 'nunca' }, actor)
    expect(stale).toEqual({ kind: 'conflict' })
    this.note(told, change, isModerator)
  }

  /** Two moderators who saw the same version. */
  private async clash(told: Told, statuses: readonly CommentStatus[]): Promise<void> {
    const actor = { kind: 'changed', actor: 'mod', at: new Date(this.clock), isModerator: true }
    const changed = await Promise.all(
      statuses.map((status) => this.store.change(told.id, told.version, { status }, actor)),
    )
    if (isForgotten(told)) return expect(changed.map(({ kind }) => kind)).toEqual(['conflict', 'conflict'])
    const winner = changed.findIndex(({ kind }) => kind === 'changed')
    expect(changed.map(({ kind }) => kind).sort()).toEqual(['changed', 'conflict'])
    this.note(told, { status: statuses[winner] as CommentStatus }, true)
  }

  private note(told: Told, change: CommentChange, isModerator: boolean): void {
    const { forget, forgetAuthor, status = told.status } = change
    const { name = told.name, body = told.body } = forget ? { name: '', body: '' } : change
    if (forget || forgetAuthor) told.earlier = []
    else if (name !== told.name || body !== told.body) told.earlier.push(told.body)
    Object.assign(told, { status, name, body, version: told.version + 1 })
    if (isModerator || forget) told.reports = 0
  }

  private async report(told: Told): Promise<void> {
    const id = this.word()
    await this.db.transaction().execute(async (transaction) => {
      const row = { id, comment_id: told.id, voter: id, reason: 'spam', note: '', at: this.clock, handled: 0 }
      await transaction.insertInto('reports').values(row).execute()
      await transaction
        .updateTable('comments')
        .set((eb) => ({ reports: eb('reports', '+', 1) }))
        .where('id', '=', told.id)
        .execute()
    })
    told.reports += 1
  }

  /** Compares everything that the store tells with the model. */
  async agrees(): Promise<void> {
    for (const article of articles) await this.articleAgrees(article)
    const newest = [...articles].flatMap((article) => this.model.published(article)).sort(newestFirst)
    expect(ids(await this.store.newest(100))).toEqual(ids(newest.slice(0, 100)))
    for (const told of this.model.comments.values()) {
      const { name, body, status, version, reports } = told
      expect(await this.store.kept(told.id)).toMatchObject({ name, body, status, version, reports })
    }
    const revisions = await this.db.selectFrom('revisions').select('body').execute()
    const earlier = [...this.model.comments.values()].flatMap((told) => told.earlier)
    expect(revisions.map(({ body }) => body).sort()).toEqual(earlier.sort())
    const drift = []
    for await (const found of verifyComments(this.db)) drift.push(found)
    expect(drift).toEqual([])
  }

  private async articleAgrees(article: string): Promise<void> {
    const { model, store } = this
    const published = model.published(article)
    for (let page = 1; page <= model.pages(article) + 1; page++) {
      const { threads, total, pages } = await store.threads(article, page)
      const shown = threads.map(({ root, replies, more }) => ({ root: root.id, replies: ids(replies), more }))
      expect(shown).toEqual(model.page(article, page))
      expect([total, pages]).toEqual([published.length, model.pages(article)])
      for (const comment of threads.flatMap(({ root, replies }) => [root, ...replies]))
        expectSeen(comment, model)
    }
    for (const root of model.roots(article)) {
      const replies = model.replies(root)
      for (let page = 1; (page - 1) * 100 < Math.max(1, replies.length); page++) {
        const found = await store.thread(root.id, page)
        expect(ids(found?.replies ?? [])).toEqual(ids(replies.slice((page - 1) * 100, page * 100)))
      }
    }
    const places = model.places(article)
    for (const { id, articleId } of model.comments.values())
      if (articleId === article) expect(await store.placeOf(id)).toEqual(places.get(id))
    expect(ids(await store.list(article, { after: undefined, limit: 10_000 }))).toEqual(ids(published))
    expect(ids(await store.newest(30, article))).toEqual(ids([...published].sort(newestFirst).slice(0, 30)))
  }

  private pick(number: number): Told | undefined {
    const all = [...this.model.comments.values()]
    return all[number % Math.max(1, all.length)]
  }

  /** A word that nobody has said before. */
  private word(): string {
    this.words += 1
    return `palavra${this.words}x`
  }
}

function expectSeen(
  comment: { id: string; status: string; name: string; body: string },
  model: ConversationModel,
) {
  const told = model.comments.get(comment.id)
  const isPublished = told?.status === 'published'
  expect([comment.status, comment.name, comment.body]).toEqual([
    told?.status,
    ...(isPublished ? [told.name, told.body] : ['', '']),
  ])
}

/** Through the functions behind the routes: each comment is on the page that its place says, and no other text is. */
async function pagesAgree(wired: Wired, model: ConversationModel, article: string): Promise<void> {
  const places = model.places(article)
  for (let page = 1; page <= model.pages(article); page++) {
    const props = page === 1 ? await articlePage(article) : await threadsPage(article, page)
    const expected = model.published(article).filter(({ id }) => {
      const place = places.get(id)
      return place?.thread === undefined && place?.page === page
    })
    expect(wordsIn(JSON.stringify(props?.view))).toEqual(wordsOf(expected))
  }
  expect(await threadsPage(article, model.pages(article) + 1)).toBeUndefined()
  expect(await listed(article)).toEqual(wordsOf(model.published(article)))
  const feed = await (await commentsFeed(wired, article))?.text()
  const newest = model.published(article).sort(newestFirst).slice(0, 30)
  expect(wordsIn(feed ?? '')).toEqual(wordsOf(newest))
}

async function feedAgrees(wired: Wired, model: ConversationModel): Promise<void> {
  const text = await (await paperCommentsFeed(wired)).text()
  const newest = articles.flatMap((article) => model.published(article)).sort(newestFirst)
  expect(wordsIn(text)).toEqual(wordsOf(newest.slice(0, 30)))
}

async function listed(article: string): Promise<string[]> {
  let [text, after] = ['', undefined as string | undefined]
  for (;;) {
    const { body } = await listComments(article, { limit: '100', ...(after && { after }) })
    text += JSON.stringify(body)
    after = (body as { next: string | null }).next ?? undefined
    if (after === undefined) return wordsIn(text)
  }
}

function isForgotten({ status, body }: Told): boolean {
  return status === 'deleted' && body === ''
}

function wordsIn(text: string): string[] {
  return [...new Set(text.match(/palavra\d+x/g))].sort()
}

function wordsOf(comments: readonly Told[]): string[] {
  return comments.map(({ body }) => body).sort()
}

function ids(comments: readonly { id: string }[]): string[] {
  return comments.map(({ id }) => id)
}

function newestFirst(a: Told, b: Told): number {
  return b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1)
}
