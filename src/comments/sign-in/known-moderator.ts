import type { Selectable } from 'kysely'
import type { ModeratorRole } from '../../domain/moderator.ts'
import type { KnownModerator } from './moderator-store.ts'
import type { ModeratorTables } from './moderator-tables.ts'

/** A row of `moderators`; PostgreSQL gives large integers as texts. */
export function toModerator(row: Selectable<ModeratorTables['moderators']>): KnownModerator {
  return {
    id: row.id,
    name: row.name,
    role: row.role as ModeratorRole,
    passwordHash: row.password_hash,
    passwordVersion: row.password_version,
    hasFirstPassword: row.has_first_password === 1,
    twoFactor:
      row.sealed_totp === null ? undefined : { sealedSecret: row.sealed_totp, isOn: row.totp_is_on === 1 },
    createdAt: new Date(Number(row.created_at)),
    disabledAt: row.disabled_at === null ? undefined : new Date(Number(row.disabled_at)),
  }
}
