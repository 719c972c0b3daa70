import { type Kysely, sql, type Transaction } from 'kysely'
import type { CommentTables } from '../comment-tables.ts'
import { patiently } from '../patiently.ts'
import { openReports } from './find-drift.ts'
import { countersDiffer, wantedCounters, wantedThreads } from './wanted-counters.ts'

type InTransaction = Transaction<CommentTables>

/** How many rows were put right. */
export type Mended = { orphans: number; others: number; reports: number }

/**
 * Brings the threads and counters of an article to what its comments make of them, in one transaction. Answers to
 * nothing start threads of their own. When readers see any of that, its pages and feeds are new.
 *
 * @param at instant of the change, in milliseconds
 * @throws StoreAway
 */
export function mendArticle(db: Kysely<CommentTables>, articleId: string, at: number): Promise<Mended> {
  return inTransaction(db, async (transaction) => {
    const mended = await mendRows(transaction, articleId)
    const counted = await countArticle(transaction, articleId)
    if (mended.orphans + mended.others + counted > 0) await tellReaders(transaction, articleId, at)
    return { ...mended, others: mended.others + counted }
  })
}

/** The same for comments that were never seen: readers are told nothing that has changed. */
export function countAnew(db: Kysely<CommentTables>, articleId: string): Promise<Mended> {
  return inTransaction(db, async (transaction) => {
    const mended = await mendRows(transaction, articleId)
    return { ...mended, others: mended.others + (await countArticle(transaction, articleId)) }
  })
}

/** A server may be taking comments at the same time: it is waited for. */
function inTransaction<T>(
  db: Kysely<CommentTables>,
  work: (transaction: InTransaction) => Promise<T>,
): Promise<T> {
  return patiently(() => db.transaction().execute(work))
}

async function mendRows(transaction: InTransaction, articleId: string): Promise<Mended> {
  const orphans = await affected(
    transaction,
    sql`update comments set parent_id = null where article_id = ${articleId} and id in (
      ${wantedThreads(articleId)} select id from comments
      where article_id = ${articleId} and id not in (select id from tree))`,
  )
  const moved = await affected(
    transaction,
    sql`${wantedThreads(articleId)} update comments set root_id = tree.root from tree
      where comments.article_id = ${articleId} and comments.id = tree.id and comments.root_id <> tree.root`,
  )
  const counted = await affected(
    transaction,
    sql`${wantedCounters(articleId)} update comments
      set shown = wanted.shown, shown_children = wanted.children, shown_replies = wanted.replies
      from wanted where comments.id = wanted.id and ${countersDiffer}`,
  )
  const reports = await affected(
    transaction,
    sql`update comments set reports = ${openReports}
      where article_id = ${articleId} and reports <> ${openReports}`,
  )
  return { orphans, others: moved + counted, reports }
}

async function countArticle(transaction: InTransaction, articleId: string): Promise<number> {
  const added = await affected(
    transaction,
    sql`insert into threads (article_id, revision, published, roots, changed_at)
      select ${articleId}, 0, 0, 0, 0 from paper
      where exists (select 1 from comments where article_id = ${articleId} and status = 'published')
      on conflict do nothing`,
  )
  const published = sql`(select count(*) from comments where article_id = ${articleId} and status = 'published')`
  const roots = sql`(select count(*) from comments
    where article_id = ${articleId} and shown = 1 and parent_id is null)`
  const moved = await affected(
    transaction,
    sql`update threads set published = ${published}, roots = ${roots}
      where article_id = ${articleId} and (published <> ${published} or roots <> ${roots})`,
  )
  return Math.max(added, moved)
}

async function tellReaders(transaction: InTransaction, articleId: string, at: number): Promise<void> {
  await sql`update threads set revision = revision + 1,
    changed_at = case when changed_at < ${at} then ${at} else changed_at end
    where article_id = ${articleId}`.execute(transaction)
  await mendPaper(transaction)
}

/** Brings the paper at least as far as its articles. */
export async function mendPaper(transaction: InTransaction): Promise<void> {
  await sql`update paper set revision = revision + 1,
    changed_at = case when changed_at < (select coalesce(max(changed_at), 0) from threads)
      then (select max(changed_at) from threads) else changed_at end`.execute(transaction)
  await sql`update paper set revision = (select sum(revision) from threads)
    where revision < (select coalesce(sum(revision), 0) from threads)`.execute(transaction)
}

async function affected(
  transaction: InTransaction,
  statement: ReturnType<typeof sql<unknown>>,
): Promise<number> {
  const { numAffectedRows } = await statement.execute(transaction)
  return Number(numAffectedRows ?? 0)
}
