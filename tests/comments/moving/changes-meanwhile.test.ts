import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import Database from 'libsql'
import { expect, onTestFinished, test } from 'vitest'
import { moveStore } from '../../../src/comments/moving/move-store.ts'
import { withTarget } from '../../../src/comments/moving/open-move.ts'
import { storedTables } from '../../../src/comments/moving/stored-tables.ts'
import { openSqlite } from '../../../src/comments/open-sqlite.ts'
import { aFolder } from '../../builders/a-comment-database.ts'
import { aPostgresPlace, withPostgres } from '../../builders/a-postgres-place.ts'
import { fillTables } from '../../builders/fill-tables.ts'

withPostgres()

/** What a server may do between two rows of the copy, in places that are copied already, and in others. */
const meanwhile = `begin immediate;
  update moderators set totp_last_step = 77 where id = '9 id';
  update comments set body = 'outro', version = 2 where id = '10 id';
  update comments set body = 'outro também' where id = '😀 id';
  delete from rate_limits where key < '5';
  delete from reports where id = 'ã id';
  insert into reports (id, comment_id, voter, reason, note, at) values ('zz', 'ã comment_id', 'ã voter', '', '', 1);
  update outbox set subscriber = 'somebody else' where comment_id = 'b comment_id';
  insert into events (comment_id, kind, at, actor, detail) values ('x', 'y', 1, 'z', '{}');
  commit`

/**
 * The row that a name goes to has been noted already, and is copied with it long before the one that it comes from,
 * which still has it in the copy.
 */
const later = `begin immediate;
  update rate_limits set taken = -1 where taken > 100;
  update moderators set name_key = 'was Ana' where id = 'b id';
  update moderators set name_key = 'b name_key' where id = '9 id';
  commit`

/** More than the copy passes between two looks at its progress, and more than one slice. */
const many = `begin immediate;
  with recursive n (i) as (select 1 union all select i + 1 from n where i < 1200)
    insert into rate_limits (key, window_start, taken) select 'k' || i, i, i from n;
  commit`

test('what changes while the store is copied is as it became, also where names change hands', async () => {
  const [folder, place] = [aFolder(), await aPostgresPlace()]
  onTestFinished(place.remove)
  const db = await openSqlite(folder)
  onTestFinished(() => db.destroy())
  await fillTables(db)
  const server = new Database(join(folder, 'comments.db'))
  server.exec(many)
  let looks = 0
  const moved = await withTarget(place.url, false, async (target) => {
    const tables = await storedTables(db)
    return moveStore({
      ...{ source: db as unknown as Kysely<unknown>, target, tables, id: 'move', again: false },
      ...{ names: { source: 'old', target: 'new' }, now: () => new Date(0) },
      progress() {
        looks += 1
        if (looks === 1) server.exec(meanwhile)
        if (looks === 2) server.exec(later)
      },
    })
  })
  server.close()
  expect(looks).toBeGreaterThanOrEqual(2)
  expect(moved.late).toBeGreaterThan(1100)
  const sorted = (rows: readonly object[]) =>
    rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort()
  for (const { name } of await storedTables(db)) {
    const { rows } = await sql<object>`select * from ${sql.table(name)}`.execute(db)
    expect(sorted(await place.query(`select * from "${name}"`))).toEqual(sorted(rows))
  }
  const { rows: left } =
    await sql`select 1 from sqlite_master where name like 'store#_changes%' escape '#'`.execute(db)
  expect(left).toEqual([])
}, 60_000)
