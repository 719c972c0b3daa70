import { type SelectQueryBuilder, sql } from 'kysely'
import type { KeptComment } from '../../domain/comment.ts'
import { type CommentRow, toKeptComment } from '../comment-rows.ts'
import type { CommentTables } from '../comment-tables.ts'
import type { Part, Range } from './desk-store.ts'

type Query = SelectQueryBuilder<CommentTables, 'comments', CommentRow>

/** A part of the comments that a query finds, by time and id: what comes in meanwhile moves nothing. */
export async function readPart(query: Query, { order, after, limit }: Range): Promise<Part<KeptComment>> {
  const direction = order === 'oldest' ? 'asc' : 'desc'
  let ordered = query
    .orderBy('created_at', direction)
    .orderBy('id', direction)
    .limit(limit + 1)
  if (after) ordered = ordered.where(beyond(order, after.at.getTime(), after.id))
  const rows = await ordered.execute()
  const items = rows.slice(0, limit).map(toKeptComment)
  const last = items.at(-1)
  return { items, next: last && rows.length > limit ? { at: last.createdAt, id: last.id } : undefined }
}

function beyond(order: Range['order'], at: number, id: string) {
  return order === 'oldest'
    ? sql<boolean>`(created_at, id) > (${at}, ${id})`
    : sql<boolean>`(created_at, id) < (${at}, ${id})`
}
