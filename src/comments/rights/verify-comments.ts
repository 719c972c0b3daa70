import { type Kysely, sql, type Transaction } from 'kysely'
import type { CommentTables } from '../comment-tables.ts'
import { patiently } from '../patiently.ts'
import type { Drift } from './drift.ts'
import { articlesWithComments, driftOfArticle, driftOfPaper } from './find-drift.ts'
import { mendArticle, mendPaper } from './mend-article.ts'

type Db = Kysely<CommentTables>

type Options = {
  /** Told after each article. */
  progress?: (articles: number) => void
}

/**
 * Counts everything again and gives what disagrees, article by article, what belongs to none last. Reads only. In
 * memory is never more than what is wrong with one article.
 */
export async function* verifyComments(db: Db, { progress }: Options = {}): AsyncGenerator<Drift> {
  let articles = 0
  for await (const articleId of articlesWithComments(db)) {
    yield* await snapshot(db, (transaction) => driftOfArticle(transaction, articleId))
    progress?.(++articles)
  }
  yield* await snapshot(db, driftOfPaper)
}

/** Puts right what `verifyComments` has found wrong with an article, or with what belongs to none (an empty id). */
export async function repairArticle(db: Db, articleId: string, at: Date): Promise<void> {
  if (articleId !== '') await mendArticle(db, articleId, at.getTime())
  else await repairPaper(db)
}

/** All counts of an article are of one moment, so that nobody who comments meanwhile looks like a fault. */
function snapshot(db: Db, find: (transaction: Db) => Promise<Drift[]>): Promise<Drift[]> {
  const reading = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return patiently(() => reading.execute(find))
}

function repairPaper(db: Db): Promise<void> {
  const mend = async (transaction: Transaction<CommentTables>) => {
    for (const table of ['revisions', 'reports', 'submissions'])
      await sql`delete from ${sql.table(table)} where not exists (
        select 1 from comments where comments.id = ${sql.ref(`${table}.comment_id`)})`.execute(transaction)
    await mendPaper(transaction)
  }
  return patiently(() => db.transaction().execute(mend))
}
