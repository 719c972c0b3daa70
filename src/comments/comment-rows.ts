import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Comment, CommentStatus, Finding, KeptComment, NewComment } from '../domain/comment.ts'
import type { CommentTables } from './comment-tables.ts'
import { foldedText } from './plain-text.ts'

export type CommentRow = Selectable<CommentTables['comments']>

/** The database, in a transaction or not. */
export type Database = Kysely<CommentTables> | Transaction<CommentTables>

/** A comment with nothing in it that its page may not show. */
export function toComment(row: CommentRow): Comment {
  return {
    id: row.id,
    articleId: row.article_id,
    parentId: row.parent_id ?? undefined,
    rootId: row.root_id,
    name: row.name,
    body: row.body,
    status: row.status as CommentStatus,
    createdAt: new Date(Number(row.created_at)),
    editedAt: dateOf(row.edited_at),
    version: row.version,
  }
}

/** The same, of one that readers may not read: only its place is left. */
export function toSeenComment(row: CommentRow): Comment {
  const comment = toComment(row)
  return comment.status === 'published' ? comment : { ...comment, name: '', body: '' }
}

export function toKeptComment(row: CommentRow): KeptComment {
  return {
    ...toComment(row),
    clientKey: row.client_key,
    authorKey: row.author_key ?? undefined,
    emailKey: row.email_key ?? undefined,
    textKey: row.text_key,
    sealedEmail: row.sealed_email ?? undefined,
    findings: JSON.parse(row.findings) as Finding[],
    reports: row.reports,
    moderatedAt: dateOf(row.moderated_at),
  }
}

/** The row of a new comment. */
export function toRow(comment: NewComment): CommentRow {
  return {
    id: comment.id,
    article_id: comment.articleId,
    parent_id: comment.parentId ?? null,
    root_id: comment.rootId,
    name: comment.name,
    body: comment.body,
    status: comment.status,
    created_at: comment.createdAt.getTime(),
    edited_at: null,
    version: 1,
    sealed_email: comment.sealedEmail ?? null,
    client_key: comment.clientKey,
    author_key: comment.authorKey ?? null,
    email_key: comment.emailKey ?? null,
    text_key: comment.textKey,
    search_text: searchText(comment),
    findings: JSON.stringify(comment.findings),
    reports: 0,
    moderated_at: null,
    // Counters follow when it is published: see `moveCounters`.
    ...{ shown: 0, shown_children: 0, shown_replies: 0 },
  }
}

/** What moderators' searches look through. */
export function searchText({ name, body }: { name: string; body: string }): string {
  return foldedText(`${name}\n${body}`)
}

function dateOf(milliseconds: number | null): Date | undefined {
  return milliseconds === null ? undefined : new Date(Number(milliseconds))
}
