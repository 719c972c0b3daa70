import { type Kysely, sql } from 'kysely'
import type { CommentTables } from '../comment-tables.ts'
import { patiently } from '../patiently.ts'

type Db = Kysely<CommentTables>

const day = 24 * 60 * 60 * 1000

/** Days after which nothing tells any more from where a comment or a report came. */
const tracesKept = 30

/** Rows changed at once: writers in between do not wait. */
const slice = 500

/** How much was dropped. */
export type Dropped = { clientKeys: number; voters: number; turns: number; submissions: number }

/**
 * Drops what has served its time: the keyed hashes of clients' addresses, at comments and at reports, after 30 days;
 * counts of attempts and marks of submissions after a day.
 *
 * @throws StoreAway
 */
export async function dropOldTraces(db: Db, now: Date): Promise<Dropped> {
  const [monthAgo, yesterday] = [now.getTime() - tracesKept * day, now.getTime() - day]
  return {
    clientKeys: await inSlices(() => dropClientKeys(db, monthAgo)),
    voters: await inSlices(() => dropVoters(db, monthAgo)),
    turns: await inSlices(() => dropRows(db, 'rate_limits', 'key', 'window_start', yesterday)),
    submissions: await inSlices(() => dropRows(db, 'submissions', 'fingerprint', 'at', yesterday)),
  }
}

async function inSlices(step: () => Promise<number>): Promise<number> {
  let all = 0
  for (;;) {
    const done = await patiently(step)
    all += done
    if (done < slice) return all
  }
}

async function dropClientKeys(db: Db, before: number): Promise<number> {
  const rows = await db
    .selectFrom('comments')
    .select('id')
    .where('client_key', '>', '')
    .where('created_at', '<', before)
    .limit(slice)
    .execute()
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0)
    await write(db, (transaction) =>
      transaction.updateTable('comments').set({ client_key: '' }).where('id', 'in', ids).execute(),
    )
  return ids.length
}

/** A report keeps its place among those of its comment by a name that says nothing. */
async function dropVoters(db: Db, before: number): Promise<number> {
  const rows = await db
    .selectFrom('reports')
    .select('id')
    .where('at', '<', before)
    .where('voter', '<>', sql<string>`id`)
    .limit(slice)
    .execute()
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0)
    await write(db, (transaction) =>
      transaction.updateTable('reports').set({ voter: sql`id` }).where('id', 'in', ids).execute(),
    )
  return ids.length
}

async function dropRows(
  db: Db,
  table: 'rate_limits' | 'submissions',
  key: 'key' | 'fingerprint',
  instant: 'window_start' | 'at',
  before: number,
): Promise<number> {
  return write(db, async (transaction) => {
    const [name, at] = [sql.ref(key), sql.ref(instant)]
    const { numAffectedRows } = await sql`delete from ${sql.table(table)} where ${name} in (
      select ${name} from ${sql.table(table)} where ${at} < ${before} limit ${slice})`.execute(transaction)
    return Number(numAffectedRows ?? 0)
  })
}

/** All writes are transactions: see `openSqlite`. */
function write<T>(db: Db, work: (transaction: Db) => Promise<T>): Promise<T> {
  return db.transaction().execute(work)
}
