import type { Kysely } from 'kysely'
import { patiently } from '../patiently.ts'
import { toModerator } from './known-moderator.ts'
import type { ModeratorTables } from './moderator-tables.ts'
import { type NewSession, type Session, type SessionStore, sessionLimits } from './session-store.ts'

/** Sessions in SQL. Writes are transactions, because only those wait for one another: see `openSqlite`. */
export class SqlSessionStore implements SessionStore {
  constructor(private readonly db: Kysely<ModeratorTables>) {}

  start({ id, tokenHash, moderatorId, passwordVersion, browser, startedAt }: NewSession): Promise<void> {
    const now = startedAt.getTime()
    return this.write(async (transaction) => {
      await transaction
        .deleteFrom('moderator_sessions')
        .where((row) =>
          row.or([
            row('seen_at', '<=', now - sessionLimits.idle),
            row('created_at', '<=', now - sessionLimits.whole),
          ]),
        )
        .execute()
      await transaction
        .insertInto('moderator_sessions')
        .values({
          ...{ id, token_hash: tokenHash, moderator_id: moderatorId, password_version: passwordVersion },
          ...{ browser, created_at: now, seen_at: now },
        })
        .execute()
    })
  }

  find(tokenHash: string, now: Date): Promise<Session | undefined> {
    const query = this.going(now).where('token_hash', '=', tokenHash)
    return patiently(async () => {
      const row = await query.executeTakeFirst()
      return row && toSession(row)
    })
  }

  of(moderatorId: string, now: Date): Promise<Session[]> {
    const query = this.going(now)
      .where('moderators.id', '=', moderatorId)
      .orderBy('seen_at', 'desc')
      .orderBy('session_id', 'desc')
    return patiently(async () => (await query.execute()).map(toSession))
  }

  touch(id: string, now: Date): Promise<void> {
    return this.write(async (transaction) => {
      await transaction
        .updateTable('moderator_sessions')
        .set({ seen_at: now.getTime() })
        .where('id', '=', id)
        .where('seen_at', '<', now.getTime())
        .execute()
    })
  }

  end(moderatorId: string, id: string): Promise<void> {
    return this.write(async (transaction) => {
      await transaction
        .deleteFrom('moderator_sessions')
        .where('moderator_id', '=', moderatorId)
        .where('id', '=', id)
        .execute()
    })
  }

  endOthers(moderatorId: string, keptId: string): Promise<void> {
    return this.write(async (transaction) => {
      await transaction
        .deleteFrom('moderator_sessions')
        .where('moderator_id', '=', moderatorId)
        .where('id', '!=', keptId)
        .execute()
    })
  }

  /** Sessions that count, each with its moderator. */
  private going(now: Date) {
    return this.db
      .selectFrom('moderator_sessions as session')
      .innerJoin('moderators', 'moderators.id', 'session.moderator_id')
      .selectAll('moderators')
      .select(['session.id as session_id', 'browser', 'session.created_at as started_at', 'seen_at'])
      .whereRef('session.password_version', '=', 'moderators.password_version')
      .where('disabled_at', 'is', null)
      .where('seen_at', '>', now.getTime() - sessionLimits.idle)
      .where('session.created_at', '>', now.getTime() - sessionLimits.whole)
  }

  private write<T>(work: (transaction: Kysely<ModeratorTables>) => Promise<T>): Promise<T> {
    return patiently(() => this.db.transaction().execute(work))
  }
}

type Row = Parameters<typeof toModerator>[0] & {
  session_id: string
  browser: string
  started_at: number
  seen_at: number
}

function toSession(row: Row): Session {
  return {
    id: row.session_id,
    moderator: toModerator(row),
    browser: row.browser,
    startedAt: new Date(Number(row.started_at)),
    seenAt: new Date(Number(row.seen_at)),
  }
}
