import type { Transaction } from 'kysely'
import { isPostgres } from '../is-postgres.ts'
import type { ModeratorTables } from './moderator-tables.ts'

/**
 * The ids of all who look after the team, who stay as they are until the transaction ends: of two administrators who
 * remove each other, the second one waits here and then sees what the first has done. SQLite has one writer anyway.
 */
export async function holdAdmins(transaction: Transaction<ModeratorTables>): Promise<string[]> {
  const admins = transaction
    .selectFrom('moderators')
    .select('id')
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    // Everybody locks in the same order, so that two never wait for each other.
    .orderBy('id')
  const held = isPostgres(transaction) ? admins.forUpdate() : admins
  return (await held.execute()).map(({ id }) => id)
}
