import { type QueryExecutorProvider, sql } from 'kysely'
import { isPostgres } from '../is-postgres.ts'
import type { StoredTable } from './stored-tables.ts'

type Db = QueryExecutorProvider

/**
 * Why a store takes nothing: its comments have `moved` to another one, or are still `arriving` from there. `move` is
 * the run of comments:migrate that said so, `other` the other store, without a password.
 */
export type Shut = { reason: 'moved' | 'arriving'; move: string; other: string; at: number }

/** Only who says this setting's value, the move's id, may write into an arriving store. */
export const moverSetting = 'prelo.move'

const operations = ['insert', 'update', 'delete'] as const

/**
 * Keeps every release, running servers included, from writing into these tables: each attempt fails, and so whoever
 * sent a comment gets it back. Reading goes on. Call it in a transaction, so that what is acknowledged came before.
 */
export async function shutStore(db: Db, tables: readonly StoredTable[], shut: Shut): Promise<void> {
  await reopenStore(db)
  if (isPostgres(db)) await refuseInPostgres(db, tables, shut)
  else await refuseInSqlite(db, tables, shut)
  await sql`create view store_shut as select ${sql.lit(shut.reason)} as reason, ${sql.lit(shut.move)} as move,
    ${sql.lit(shut.other)} as other, ${sql.lit(shut.at)} as at`.execute(db)
}

/** Takes that away again. Call it in a transaction. */
export async function reopenStore(db: Db): Promise<void> {
  await sql`drop view if exists store_shut`.execute(db)
  if (isPostgres(db)) {
    await sql`drop function if exists refuse_while_shut() cascade`.execute(db)
    return
  }
  const { rows } = await sql<{ name: string }>`select name from sqlite_master
    where type = 'trigger' and name like 'store#_shut#_%' escape '#'`.execute(db)
  for (const { name } of rows) await sql`drop trigger ${sql.id(name)}`.execute(db)
}

/** Why the store takes nothing; `undefined` when it is open. */
export async function whyShut(db: Db): Promise<Shut | undefined> {
  const { rows: views } = await (isPostgres(db)
    ? sql`select 1 from pg_views where schemaname = current_schema() and viewname = 'store_shut'`
    : sql`select 1 from sqlite_master where type = 'view' and name = 'store_shut'`
  ).execute(db)
  if (views.length === 0) return undefined
  const { rows } = await sql<Shut>`select reason, move, other, at from store_shut`.execute(db)
  return rows[0] && { ...rows[0], at: Number(rows[0].at) }
}

async function refuseInSqlite(db: Db, tables: readonly StoredTable[], shut: Shut): Promise<void> {
  for (const { name } of tables)
    for (const operation of operations)
      await sql`create trigger ${sql.id(`store_shut_${name}_${operation}`)}
        before ${sql.raw(operation)} on ${sql.table(name)}
        begin select raise(abort, ${sql.lit(refusal(shut))}); end`.execute(db)
}

async function refuseInPostgres(db: Db, tables: readonly StoredTable[], shut: Shut): Promise<void> {
  const body = `begin
    if current_setting('${moverSetting}', true) is distinct from ${quoted(shut.move)} then
      raise exception using message = ${quoted(refusal(shut))};
    end if;
    return null;
  end`
  await sql`create function refuse_while_shut() returns trigger language plpgsql as ${sql.lit(body)}`.execute(
    db,
  )
  for (const { name } of tables)
    await sql`create trigger store_shut before insert or update or delete or truncate on ${sql.table(name)}
      for each statement execute function refuse_while_shut()`.execute(db)
}

/** What the server's log says of each attempt. */
function refusal({ reason, other }: Shut): string {
  return reason === 'moved'
    ? `these comments have moved to ${other}: start the server with DATABASE_URL.`
    : `these comments are still arriving from ${other}: let comments:migrate end first.`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
