import { type Kysely, sql } from 'kysely'
import type { KeptComment } from '../../domain/comment.ts'
import type { CommentTables } from '../comment-tables.ts'
import { foldedText } from '../plain-text.ts'
import { likeQuery } from './comments-like.ts'
import type { CommentQuery, Part, Range } from './desk-store.ts'
import { readSome } from './read-file.ts'
import { readPart } from './read-part.ts'

type Db = Kysely<CommentTables>

/** Words of a search that count. */
const mostWords = 10

/** See `DeskStore.search`. Looks through every comment: 100,000 take 0.05 to 0.2 seconds. */
export async function searchComments(
  db: Db,
  query: CommentQuery,
  range: Omit<Range, 'order'>,
): Promise<Part<KeptComment>> {
  const found = await queryFor(db, query)
  return found ? readPart(found, { ...range, order: 'newest' }) : { items: [], next: undefined }
}

async function queryFor(db: Db, query: CommentQuery) {
  const all = db.selectFrom('comments').selectAll().where('status', '<>', 'deleted')
  if ('key' in query) return all.where('email_key', '=', query.key)
  if ('like' in query) {
    const [comment] = await readSome(db, [query.like])
    return comment && likeQuery(db, comment, query.by)
  }
  const text = foldedText(query.text).trim()
  if (text === '') return undefined
  if (query.by === 'name') return all.where(contains(text, ''))
  return text
    .split(' ')
    .slice(0, mostWords)
    .reduce((narrowed, word) => narrowed.where(contains(word)), all)
}

/** `search_text` begins with the name. */
function contains(text: string, before = '%') {
  const pattern = `${before}${text.replace(/[%_!]/g, '!$&')}%`
  return sql<boolean>`search_text like ${pattern} escape '!'`
}
