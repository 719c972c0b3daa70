import { type Kysely, sql } from 'kysely'
import type { Database } from '../comment-rows.ts'
import type { CommentTables } from '../comment-tables.ts'
import { type Drift, type DriftKind, mostTold } from './drift.ts'
import { countersDiffer, wantedCounters, wantedThreads } from './wanted-counters.ts'

type Ids = { id: string }[]

/** The ids of all articles that comments or counters are kept of, in order. */
export async function* articlesWithComments(db: Kysely<CommentTables>): AsyncGenerator<string> {
  let after = ''
  for (;;) {
    const { rows } = await sql<{ id: string | null }>`select min(id) as id from (
      select min(article_id) as id from comments where article_id > ${after}
      union all select min(article_id) from threads where article_id > ${after}) as either`.execute(db)
    const id = rows[0]?.id
    if (id === null || id === undefined) return
    yield id
    after = id
  }
}

/** Where an article's comments and counters disagree; at most a hundred of each kind. */
export async function driftOfArticle(db: Database, articleId: string): Promise<Drift[]> {
  const found: [DriftKind, Ids][] = [
    ['orphan', await orphans(db, articleId)],
    ['thread', await strays(db, articleId)],
    ['counters', await miscounted(db, articleId)],
    ['reports', await misreported(db, articleId)],
    ['article', (await isArticleRight(db, articleId)) ? [] : [{ id: '' }]],
  ]
  return found.flatMap(([kind, ids]) => ids.map(({ id }) => ({ kind, articleId, id })))
}

/** Where what belongs to no article disagrees. */
export async function driftOfPaper(db: Database): Promise<Drift[]> {
  const leftovers = await Promise.all((['revisions', 'reports', 'submissions'] as const).map(leftoversIn(db)))
  const paper = (await isPaperRight(db)) ? [] : [{ kind: 'paper', articleId: '', id: '' } as const]
  return [...leftovers.flat().map(({ id }) => ({ kind: 'leftover', articleId: '', id }) as const), ...paper]
}

async function orphans(db: Database, articleId: string): Promise<Ids> {
  const { rows } = await sql<{ id: string }>`${wantedThreads(articleId)}
    select id from comments where article_id = ${articleId} and id not in (select id from tree)
    order by id limit ${mostTold}`.execute(db)
  return rows
}

async function strays(db: Database, articleId: string): Promise<Ids> {
  const { rows } = await sql<{ id: string }>`${wantedThreads(articleId)}
    select comments.id from comments join tree on tree.id = comments.id and tree.root <> comments.root_id
    where comments.article_id = ${articleId}
    order by comments.id limit ${mostTold}`.execute(db)
  return rows
}

async function miscounted(db: Database, articleId: string): Promise<Ids> {
  const { rows } = await sql<{ id: string }>`${wantedCounters(articleId)}
    select comments.id from comments join wanted on wanted.id = comments.id and ${countersDiffer}
    order by comments.id limit ${mostTold}`.execute(db)
  return rows
}

async function misreported(db: Database, articleId: string): Promise<Ids> {
  const { rows } = await sql<{ id: string }>`select id from comments
    where article_id = ${articleId} and reports <> ${openReports}
    order by id limit ${mostTold}`.execute(db)
  return rows
}

/** Of the comment at hand: reports that no moderator has answered. */
export const openReports = sql<number>`(select count(*) from reports
  where reports.comment_id = comments.id and reports.handled = 0)`

async function isArticleRight(db: Database, articleId: string): Promise<boolean> {
  const { rows } = await sql<{ published: number; roots: number }>`select
    coalesce(sum(case when status = 'published' then 1 else 0 end), 0) as published,
    coalesce(sum(case when shown = 1 and parent_id is null then 1 else 0 end), 0) as roots
    from comments where article_id = ${articleId}`.execute(db)
  const kept = await db
    .selectFrom('threads')
    .selectAll()
    .where('article_id', '=', articleId)
    .executeTakeFirst()
  const [counted] = rows
  return (
    Number(counted?.published) === (kept?.published ?? 0) && Number(counted?.roots) === (kept?.roots ?? 0)
  )
}

async function isPaperRight(db: Database): Promise<boolean> {
  const { rows } = await sql<{ behind: number }>`select count(*) as behind from paper where
    revision < (select coalesce(sum(revision), 0) from threads) or
    changed_at < (select coalesce(max(changed_at), 0) from threads)`.execute(db)
  return Number(rows[0]?.behind) === 0
}

function leftoversIn(db: Database) {
  return async (table: 'revisions' | 'reports' | 'submissions'): Promise<Ids> => {
    const { rows } = await sql<{ id: string }>`select distinct comment_id as id from ${sql.table(table)}
      where not exists (select 1 from comments where comments.id = ${sql.ref(`${table}.comment_id`)})
      order by comment_id limit ${mostTold}`.execute(db)
    return rows
  }
}
