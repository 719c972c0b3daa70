import { type Kysely, sql } from 'kysely'
import type { CommentStatus, NewComment } from '../../domain/comment.ts'
import { type Database, toRow } from '../comment-rows.ts'
import type { CommentTables } from '../comment-tables.ts'
import { countAnew, mendArticle } from './mend-article.ts'

/** A comment from a file, with what happened to it before. */
export type ImportedComment = NewComment & {
  status: CommentStatus
  editedAt: Date | undefined
  version: number
  moderatedAt: Date | undefined
}

/**
 * Saves those comments whose ids are new, and leaves the others as they are. Nobody sees them until their articles
 * are settled (`settleArticles`).
 *
 * @returns ids of those that were saved
 */
export async function keepComments(db: Database, comments: readonly ImportedComment[]): Promise<Set<string>> {
  if (comments.length === 0) return new Set()
  const rows = await db
    .insertInto('comments')
    .values(comments.map(rowOf))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

function rowOf(comment: ImportedComment) {
  return {
    ...toRow(comment),
    version: comment.version,
    edited_at: comment.editedAt?.getTime() ?? null,
    moderated_at: comment.moderatedAt?.getTime() ?? null,
  }
}

/** What is known of an article whose comments were imported. */
export type TouchedArticles = {
  /** Ids of all articles that the file has comments of. */
  all: Set<string>
  /** Those of them whose count of changes came from the file too, and needs no step. */
  counted: Set<string>
}

/**
 * Puts the imported comments of each article into threads and counts them, by the same statements that mend a store.
 *
 * @returns how many answered a comment that is nowhere, and now start threads of their own
 */
export async function settleArticles(
  db: Kysely<CommentTables>,
  { all, counted }: TouchedArticles,
  at: Date,
): Promise<number> {
  let orphans = 0
  for (const articleId of all) {
    const mended = counted.has(articleId)
      ? await countAnew(db, articleId)
      : await mendArticle(db, articleId, at.getTime())
    orphans += mended.orphans
  }
  return orphans
}

/** Rows of a table for which there is none yet; gives how many were added. */
export async function keepRows(
  db: Database,
  table: 'revisions' | 'reports' | 'bans' | 'threads',
  rows: readonly Record<string, unknown>[],
): Promise<number> {
  if (rows.length === 0) return 0
  const result = await db
    .insertInto(table)
    .values(rows as never)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0)
}

/** The number that the newest event has; 0 before the first. */
export async function newestEvent(db: Database): Promise<number> {
  const { rows } = await sql<{ newest: number }>`select coalesce(max(id), 0) as newest from events`.execute(
    db,
  )
  return Number(rows[0]?.newest)
}
