import Database from 'libsql'
import { z } from 'zod'
import type { CommentStatus } from '../../domain/comment.ts'
import type { ForeignComment, ForeignSource } from './foreign-comment.ts'

const threadSchema = z.object({ id: z.number(), uri: z.string() })

/** Isso's columns hold what was sent: anything may be null. */
const text = z.string().nullish().catch(null)
const rowSchema = z.object({
  ...{ id: z.number(), tid: z.number(), parent: z.number().nullish() },
  ...{ created: z.number().nullish().catch(null), mode: z.number().nullish() },
  ...{ text, author: text, email: text },
})

/** Isso's `comments.db`, opened for reading only. Votes, websites and addresses of clients are left behind. */
export function readIsso(path: string): ForeignSource {
  return { name: 'isso', read: () => piecesOf(path) }
}

async function* piecesOf(path: string): ReturnType<ForeignSource['read']> & AsyncGenerator {
  const database = new Database(path, { readonly: true })
  try {
    const uris = new Map<number, string>()
    for (const row of database.prepare('select id, uri from threads order by id').iterate()) {
      const { id, uri } = threadSchema.parse(row)
      uris.set(id, uri)
      yield { thread: { key: uri, addresses: [uri] } }
    }
    const rows = database.prepare(
      'select id, tid, parent, created, mode, text, author, email from comments order by id',
    )
    for (const row of rows.iterate()) yield { comment: commentOf(rowSchema.parse(row), uris) }
  } finally {
    database.close()
  }
}

function commentOf(row: z.output<typeof rowSchema>, uris: Map<number, string>): ForeignComment {
  const thread = uris.get(row.tid) ?? ''
  // Numbers count up from 1 in every installation: with the page they are unique for us.
  const idOf = (id: number) => `${thread} ${id}`
  return {
    ...{ id: idOf(row.id), thread, parent: row.parent ? idOf(row.parent) : undefined },
    ...{ name: row.author ?? '', email: row.email ?? '', text: () => row.text ?? '' },
    date: row.created === null || row.created === undefined ? undefined : dateOf(row.created),
    status: statusOf(row.mode ?? 1),
  }
}

/** Seconds since 1970, with a fraction. */
function dateOf(seconds: number): Date | undefined {
  const date = new Date(Math.round(seconds * 1000))
  return Number.isNaN(date.getTime()) ? undefined : date
}

/** 1 is accepted, 2 waits for a moderator, 4 is deleted but has answers. */
function statusOf(mode: number): CommentStatus {
  return mode === 1 ? 'published' : mode === 4 ? 'deleted' : 'held'
}
