import type { Insertable, Kysely, Selectable } from 'kysely'
import type { BanKind } from '../checks/evidence.ts'
import type { CommentTables } from '../comment-tables.ts'
import { noteEvent } from '../note-event.ts'
import type { Ban, NewBan } from './desk-store.ts'

type Db = Kysely<CommentTables>

/** Bans in force that are listed, and others. */
const mostListed = { inForce: 2000, over: 500 }

/** See `DeskStore.ban`. */
export function addBan(db: Db, { commentId = '', ...ban }: NewBan): Promise<void> {
  const at = ban.createdAt.getTime()
  return db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('bans')
      .set({ ended_at: at })
      .where('kind', '=', ban.kind)
      .where('value', '=', ban.value)
      .where('ended_at', 'is', null)
      .execute()
    await transaction.insertInto('bans').values(toRow(ban)).execute()
    const detail = { ban: ban.id, banKind: ban.kind, until: ban.expiresAt?.getTime() ?? null }
    await noteEvent(transaction, { commentId, kind: 'banned', at, actor: ban.createdBy, detail })
  })
}

/** See `DeskStore.endBan`. */
export function endBan(db: Db, id: string, moderatorId: string, now: Date): Promise<boolean> {
  const at = now.getTime()
  return db.transaction().execute(async (transaction) => {
    const ended = await transaction
      .updateTable('bans')
      .set({ ended_at: at })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .returning('kind')
      .executeTakeFirst()
    if (!ended) return false
    const detail = { ban: id, banKind: ended.kind }
    await noteEvent(transaction, { commentId: '', kind: 'ban-ended', at, actor: moderatorId, detail })
    return true
  })
}

/** See `DeskStore.bans`. */
export async function readBans(db: Db, now: Date): Promise<{ inForce: Ban[]; over: Ban[] }> {
  const at = now.getTime()
  const newest = db.selectFrom('bans').selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc')
  // One limit for both would let bans that are over crowd out old ones that still hold readers back.
  const inForce = newest
    .where('ended_at', 'is', null)
    .where((ban) => ban.or([ban('expires_at', 'is', null), ban('expires_at', '>', at)]))
    .limit(mostListed.inForce)
  const over = newest
    .where((ban) => ban.or([ban('ended_at', 'is not', null), ban('expires_at', '<=', at)]))
    .limit(mostListed.over)
  return { inForce: (await inForce.execute()).map(toBan), over: (await over.execute()).map(toBan) }
}

function toRow(ban: Omit<NewBan, 'commentId'>): Insertable<CommentTables['bans']> {
  const { id, kind, value, label, reason, createdBy, createdAt, expiresAt } = ban
  return {
    ...{ id, kind, value, label, reason, created_by: createdBy, created_at: createdAt.getTime() },
    ...{ expires_at: expiresAt?.getTime() ?? null, ended_at: null },
  }
}

function toBan(row: Selectable<CommentTables['bans']>): Ban {
  const { id, kind, label, reason, created_by, created_at, expires_at, ended_at } = row
  return {
    ...{ id, kind: kind as BanKind, label, reason, createdBy: created_by },
    createdAt: new Date(Number(created_at)),
    expiresAt: dateOf(expires_at),
    endedAt: dateOf(ended_at),
  }
}

function dateOf(milliseconds: number | null): Date | undefined {
  return milliseconds === null ? undefined : new Date(Number(milliseconds))
}
