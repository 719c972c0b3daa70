import type { Selectable } from 'kysely'
import { toSeenComment } from '../comment-rows.ts'
import type { CommentTables } from '../comment-tables.ts'

type Row<Table extends keyof CommentTables> = Selectable<CommentTables[Table]>

/** The line of a comment with all that is kept of it; `unsealed` gives the address, or nothing when it cannot. */
export function commentLine(row: Row<'comments'>, unsealed: (sealed: string) => string | undefined): unknown {
  const email = row.sealed_email === null ? undefined : unsealed(row.sealed_email)
  return {
    comment: {
      ...placeOf(row),
      ...{ name: row.name, body: row.body, status: row.status, ...timesOf(row), version: row.version },
      email,
      sealedEmail: email === undefined ? (row.sealed_email ?? undefined) : undefined,
      ...{ clientKey: row.client_key, authorKey: row.author_key ?? undefined },
      ...{ emailKey: row.email_key ?? undefined, textKey: row.text_key },
      ...{ findings: JSON.parse(row.findings), moderatedAt: instant(row.moderated_at) },
    },
  }
}

/** The line of a comment with what its page shows; of one that is only a place, that alone. */
export function publicLine(row: Row<'comments'>): unknown {
  const { name, body, status } = toSeenComment(row)
  const shown = status === 'published' ? { name, body, status } : { name, body, status: 'deleted' }
  return {
    comment: { ...placeOf(row), ...shown, ...(status === 'published' ? timesOf(row) : createdAt(row)) },
  }
}

export function revisionLine({ comment_id, version, name, body, at, actor }: Row<'revisions'>): unknown {
  return { revision: { comment: comment_id, version, name, body, at: instant(at), actor } }
}

export function reportLine({ id, comment_id, voter, reason, note, at, handled }: Row<'reports'>): unknown {
  return { report: { id, comment: comment_id, voter, reason, note, at: instant(at), handled: handled === 1 } }
}

export function banLine(row: Row<'bans'>): unknown {
  const { id, kind, value, label, reason, created_by: createdBy } = row
  const times = {
    createdAt: instant(row.created_at),
    expiresAt: instant(row.expires_at),
    endedAt: instant(row.ended_at),
  }
  return { ban: { id, kind, value, label, reason, createdBy, ...times } }
}

export function eventLine({ comment_id, kind, at, actor, detail }: Omit<Row<'events'>, 'id'>): unknown {
  return { event: { comment: comment_id, kind, at: instant(at), actor, detail: JSON.parse(detail) } }
}

function placeOf({ id, article_id, parent_id, root_id }: Row<'comments'>) {
  return { id, article: article_id, parent: parent_id ?? undefined, root: root_id }
}

function timesOf(row: Row<'comments'>) {
  return { ...createdAt(row), editedAt: instant(row.edited_at) }
}

function createdAt({ created_at }: Row<'comments'>) {
  return { createdAt: instant(created_at) }
}

function instant(milliseconds: number | null): string | undefined {
  return milliseconds === null ? undefined : new Date(Number(milliseconds)).toISOString()
}
