import type { Selectable } from 'kysely'
import { z } from 'zod'
import { commentStatuses } from '../../domain/comment.ts'
import { banKinds } from '../checks/evidence.ts'
import type { CommentTables } from '../comment-tables.ts'
import type { LoggedEvent } from './desk-store.ts'

const detailSchema = z
  .object({
    from: z.enum(commentStatuses).optional().catch(undefined),
    to: z.enum(commentStatuses).optional().catch(undefined),
    version: z.number().optional().catch(undefined),
    batch: z.string().optional().catch(undefined),
    reports: z.array(z.string()).optional().catch(undefined),
    moderatedAt: z.number().nullable().optional().catch(undefined),
    ban: z.string().optional().catch(undefined),
    moderator: z.string().optional().catch(undefined),
    banKind: z.enum(banKinds).optional().catch(undefined),
  })
  .catch({})

/** An event as the desk reads it; what its detail says beside is left out. */
export function toLoggedEvent(row: Selectable<CommentTables['events']>): LoggedEvent {
  return {
    ...{ id: Number(row.id), commentId: row.comment_id, kind: row.kind, at: new Date(Number(row.at)) },
    ...{ actor: row.actor, detail: detailSchema.parse(JSON.parse(row.detail)) },
  }
}
