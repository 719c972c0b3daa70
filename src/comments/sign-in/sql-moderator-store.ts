import { type Kysely, sql, type Transaction, type Updateable } from 'kysely'
import type { CommentTables } from '../comment-tables.ts'
import { noteEvent } from '../note-event.ts'
import { patiently } from '../patiently.ts'
import { holdAdmins } from './hold-admins.ts'
import { toModerator } from './known-moderator.ts'
import { signInKey } from './moderator-name.ts'
import type {
  ChosenPassword,
  KnownModerator,
  ModeratorStore,
  NewModerator,
  NewPassword,
  Reset,
  ShutOut,
} from './moderator-store.ts'
import type { ModeratorTables } from './moderator-tables.ts'

/** Moderators in SQL. Writes are transactions, because only those wait for one another: see `openSqlite`. */
export class SqlModeratorStore implements ModeratorStore {
  constructor(private readonly db: Kysely<ModeratorTables>) {}

  add({ id, name, role, passwordHash, createdAt }: NewModerator): Promise<boolean> {
    return this.write(async (transaction) => {
      const added = await transaction
        .insertInto('moderators')
        .values({
          ...{
            id,
            name,
            role,
            name_key: signInKey(name),
            created_at: createdAt.getTime(),
            disabled_at: null,
          },
          ...{ password_hash: passwordHash, password_version: 1, has_first_password: 1 },
          ...{ sealed_totp: null, totp_is_on: 0, totp_last_step: 0 },
        })
        .onConflict((conflict) => conflict.column('name_key').doNothing())
        .executeTakeFirst()
      return Number(added.numInsertedOrUpdatedRows) === 1
    })
  }

  byName(name: string): Promise<KnownModerator | undefined> {
    return this.one('name_key', signInKey(name))
  }

  byId(id: string): Promise<KnownModerator | undefined> {
    return this.one('id', id)
  }

  list(): Promise<KnownModerator[]> {
    const query = this.db.selectFrom('moderators').selectAll().orderBy('name_key')
    return patiently(async () => (await query.execute()).map(toModerator))
  }

  disable(id: string, now: Date, byId?: string): Promise<ShutOut> {
    return this.write(async (transaction) => {
      const admins = await holdAdmins(transaction)
      if (byId !== undefined && !admins.includes(byId)) return 'refused'
      if (isOnly(admins, id)) return 'last-admin'
      if (!(await shutOut(transaction, id, now))) return 'refused'
      await endSessions(transaction, id)
      await noteDisabled(transaction, id, now, byId)
      return 'disabled'
    })
  }

  reset(id: string, { passwordHash, role }: Reset): Promise<boolean> {
    return this.write(async (transaction) => {
      const admins = await holdAdmins(transaction)
      if (role === 'moderator' && isOnly(admins, id)) return false
      await setPassword(transaction, id, { hash: passwordHash, isFirst: true })
      await switchOff(transaction, id)
      await change(transaction, id, { disabled_at: null, ...(role && { role }) })
      await endSessions(transaction, id)
      return true
    })
  }

  setPassword(
    id: string,
    password: ChosenPassword,
    kept: { id: string; tokenHash: string },
  ): Promise<boolean> {
    return this.write(async (transaction) => {
      if (!(await setPassword(transaction, id, password))) return false
      await endSessions(transaction, id, kept.id)
      await transaction
        .updateTable('moderator_sessions')
        .set({ token_hash: kept.tokenHash, password_version: sql`password_version + 1` })
        .where('id', '=', kept.id)
        .where('moderator_id', '=', id)
        .execute()
      return true
    })
  }

  offerTwoFactor(id: string, sealedSecret: string): Promise<void> {
    return this.write(async (transaction) => {
      await transaction
        .updateTable('moderators')
        .set({ sealed_totp: sealedSecret, totp_last_step: 0 })
        .where('id', '=', id)
        .where('totp_is_on', '=', 0)
        .execute()
    })
  }

  switchTwoFactorOn(id: string, offered: string, recoveryCodeHashes: readonly string[]): Promise<boolean> {
    return this.write(async (transaction) => {
      const switched = await transaction
        .updateTable('moderators')
        .set({ totp_is_on: 1 })
        .where('id', '=', id)
        .where('totp_is_on', '=', 0)
        .where('sealed_totp', '=', offered)
        .executeTakeFirst()
      if (Number(switched.numUpdatedRows) !== 1) return false
      await dropRecoveryCodes(transaction, id)
      const rows = recoveryCodeHashes.map((code_hash) => ({ moderator_id: id, code_hash }))
      await transaction.insertInto('moderator_recovery_codes').values(rows).execute()
      return true
    })
  }

  switchTwoFactorOff(id: string): Promise<void> {
    return this.write((transaction) => switchOff(transaction, id))
  }

  takeStep(id: string, step: number): Promise<boolean> {
    return this.write(async (transaction) => {
      const used = await transaction
        .updateTable('moderators')
        .set({ totp_last_step: step })
        .where('id', '=', id)
        .where('totp_last_step', '<', step)
        .executeTakeFirst()
      return Number(used.numUpdatedRows) === 1
    })
  }

  takeRecoveryCode(id: string, codeHash: string): Promise<boolean> {
    return this.write(async (transaction) => {
      const used = await transaction
        .deleteFrom('moderator_recovery_codes')
        .where('moderator_id', '=', id)
        .where('code_hash', '=', codeHash)
        .executeTakeFirst()
      return Number(used.numDeletedRows) === 1
    })
  }

  giveTurnBack(key: string): Promise<void> {
    return this.write(async (transaction) => {
      await transaction
        .updateTable('rate_limits')
        .set({ taken: sql`taken - 1` })
        .where('key', '=', key)
        .where('taken', '>', 0)
        .execute()
    })
  }

  private write<T>(work: (transaction: Transaction<ModeratorTables>) => Promise<T>): Promise<T> {
    return patiently(() => this.db.transaction().execute(work))
  }

  private one(column: 'id' | 'name_key', value: string): Promise<KnownModerator | undefined> {
    const query = this.db.selectFrom('moderators').selectAll().where(column, '=', value)
    return patiently(async () => {
      const row = await query.executeTakeFirst()
      return row && toModerator(row)
    })
  }
}

type Writing = Transaction<ModeratorTables>

function isOnly(admins: readonly string[], id: string): boolean {
  return admins.length === 1 && admins[0] === id
}

/** @returns false when there is nobody with that id, or they were shut out before */
async function shutOut(transaction: Writing, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('moderators')
    .set({ disabled_at: now.getTime() })
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

function noteDisabled(transaction: Writing, id: string, now: Date, byId = 'system'): Promise<void> {
  const event = { commentId: '', kind: 'disabled', at: now.getTime(), actor: byId, detail: { moderator: id } }
  return noteEvent(transaction.withTables<CommentTables>(), event)
}

async function change(transaction: Writing, id: string, values: Updateable<ModeratorTables['moderators']>) {
  await transaction.updateTable('moderators').set(values).where('id', '=', id).execute()
}

/** @returns false when there has been another password since the version seen; without one, whatever there was goes */
async function setPassword(
  transaction: Writing,
  id: string,
  { hash, isFirst, seenVersion }: NewPassword & Partial<ChosenPassword>,
): Promise<boolean> {
  const set = transaction
    .updateTable('moderators')
    .set({
      ...{ password_hash: hash, has_first_password: isFirst ? 1 : 0 },
      password_version: sql`password_version + 1`,
    })
    .where('id', '=', id)
  const seen = seenVersion === undefined ? set : set.where('password_version', '=', seenVersion)
  return Number((await seen.executeTakeFirst()).numUpdatedRows) === 1
}

async function endSessions(transaction: Writing, moderatorId: string, keptId = '') {
  await transaction
    .deleteFrom('moderator_sessions')
    .where('moderator_id', '=', moderatorId)
    .where('id', '!=', keptId)
    .execute()
}

async function switchOff(transaction: Writing, id: string) {
  await change(transaction, id, { sealed_totp: null, totp_is_on: 0, totp_last_step: 0 })
  await dropRecoveryCodes(transaction, id)
}

async function dropRecoveryCodes(transaction: Writing, id: string) {
  await transaction.deleteFrom('moderator_recovery_codes').where('moderator_id', '=', id).execute()
}
