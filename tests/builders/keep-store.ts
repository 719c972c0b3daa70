import { existsSync, writeFileSync } from 'node:fs'
import { Kysely, SqliteDialect, sql } from 'kysely'
import Database from 'libsql'
import { migrations } from '../../src/comments/migrations.ts'
import { fillTables } from './fill-tables.ts'
import { storeFile } from './kept-stores.ts'
import { migrateTo } from './migrate-to.ts'

// Keeps a store in SQLite as each migration leaves it, with rows in every table, for the tests of releases to come:
//   node --import tsx tests/builders/keep-store.ts
// What is kept already stays as it is, since a released migration is never edited.
for (const version of Object.keys(migrations))
  if (!existsSync(storeFile(version))) writeFileSync(storeFile(version), await statementsOf(version))

async function statementsOf(version: string): Promise<string> {
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: new Database(':memory:') }) })
  await migrateTo(version, db)
  await sql`update kysely_migration set timestamp = '2026-03-09T12:00:00.000Z'`.execute(db)
  await fillTables(db)
  const { rows } = await sql<{
    name: string
    type: string
    sql: string
  }>`select name, type, sql from sqlite_master
    where sql is not null and name not like 'sqlite#_%' escape '#' order by type desc, name`.execute(db)
  const statements: string[] = []
  for (const made of rows) {
    statements.push(`${made.sql};`)
    if (made.type === 'table') statements.push(...(await insertsOf(db, made.name)))
  }
  await db.destroy()
  return `${statements.join('\n')}\n`
}

async function insertsOf(db: Kysely<unknown>, table: string): Promise<string[]> {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db)
  return rows.map((row) => {
    const values = Object.values(row).map(literal).join(', ')
    return `insert into "${table}" (${Object.keys(row).join(', ')}) values (${values});`
  })
}

function literal(value: unknown): string {
  if (typeof value === 'number') return String(value)
  return value === null ? 'null' : `'${String(value).replaceAll("'", "''")}'`
}
