import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { integrityOfFile, readSqliteFile } from '../../comments/backup/sqlite-file.ts'
import { doneMigrations, unknownMigrations } from '../../comments/known-migrations.ts'
import { migrations } from '../../comments/migrations.ts'
import { openPostgresAlone } from '../../comments/open-postgres.ts'
import type { Env } from '../../config/env.ts'
import { error, type Finding, ok, warning } from './finding.ts'

type Db = Kysely<unknown>

/** The comment store as it is: reached, whole, of this release, and with a clock that agrees with ours. */
export async function checkStore({ DATABASE_URL, DATA_DIR }: Env, now: Date): Promise<Finding[]> {
  if (DATABASE_URL !== undefined) return checkPostgres(DATABASE_URL, now)
  const path = join(DATA_DIR, 'comments.db')
  if (!existsSync(path)) return [ok(`${path} is not there yet: the first start makes it.`)]
  return readSqliteFile(path, async (db) => [await whole(db, path), ...(await tablesAndClock(db, now))])
}

async function whole(db: Db, path: string): Promise<Finding> {
  const state = await integrityOfFile(db)
  if (state === 'ok') return ok(`${path} is whole.`)
  return error(`${path} is damaged: ${state.slice(0, 200)}`, 'Stop the server, and restore the last backup.')
}

async function checkPostgres(url: string, now: Date): Promise<Finding[]> {
  const db = (await openPostgresAlone(url)) as unknown as Db
  try {
    const { rows } = await sql<{ version: string; encoding: string; clock: string }>`
      select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding,
        extract(epoch from clock_timestamp()) as clock`.execute(db)
    const { version = '0', encoding = '', clock = '0' } = rows[0] ?? {}
    const apart = Math.round(Math.abs(Number(clock) - now.getTime() / 1000))
    return [
      Number(version) >= 140_000
        ? ok(`PostgreSQL answers (${Math.floor(Number(version) / 10_000)}).`)
        : error('PostgreSQL is older than 14.', 'Move to a newer one; 14 or later is needed.'),
      ...(encoding === 'UTF8'
        ? []
        : [error(`The database is in ${encoding}.`, 'Make one with --encoding=UTF8.')]),
      ...(apart <= 5
        ? []
        : [
            error(
              `PostgreSQL's clock and ours are ${apart} seconds apart.`,
              'Set both by NTP (timedatectl).',
            ),
          ]),
      ...(await tablesAndClock(db, now)),
    ]
  } finally {
    await db.destroy()
  }
}

async function tablesAndClock(db: Db, now: Date): Promise<Finding[]> {
  const done = await doneMigrations(db)
  if (done.length === 0) return [ok('There are no tables yet: the first start makes them.')]
  if (unknownMigrations(done).length > 0)
    return [
      error(
        'A newer release has changed the tables.',
        'Start that release, or restore a backup from before.',
      ),
    ]
  if (done.length < Object.keys(migrations).length)
    return [
      warning(
        'The tables are of an earlier release.',
        'npm start brings them up to date; back them up first.',
      ),
    ]
  const { rows } = await sql<{ comments: number | string; last: number | string | null }>`
    select (select count(*) from comments) as comments, (select max(at) from events) as last`.execute(db)
  const { comments = 0, last = 0 } = rows[0] ?? {}
  const ahead = Math.round((Number(last) - now.getTime()) / 1000)
  return [
    ok(`The tables are of this release, and hold ${Number(comments)} comments.`),
    ...(ahead <= 60
      ? []
      : [
          error(
            `Something happened ${ahead} seconds from now: the clock was set back.`,
            'Set it by NTP (timedatectl).',
          ),
        ]),
  ]
}
