import { type Kysely, sql } from 'kysely'
import type { CommentKeys } from '../domain/comment.ts'
import type { Evidence } from './checks/evidence.ts'
import type { CommentTables } from './comment-tables.ts'
import { nameKey } from './name-key.ts'
import { foldedText } from './plain-text.ts'

type Db = Kysely<CommentTables>

/** Whose comment is to be judged, and as of when. */
export type EvidenceQuestion = CommentKeys & {
  name: string
  /** What was sent later is no evidence. */
  at: Date
  /** When bans have to be in force: `at`, unless a comment is judged by the bans of another day. */
  bansAt?: Date
  /** A comment that is judged again is no evidence against itself. */
  commentId?: string | undefined
}

const minute = 60_000
const windows = { burst: 10 * minute, hour: 60 * minute, day: 24 * 60 * minute }

/** Asks the store for everything that checks go by. */
export async function gatherEvidence(db: Db, question: EvidenceQuestion): Promise<Evidence> {
  const [bans, sentInLastHour, { hasSentText, clientsWithText }, isKnown] = await Promise.all([
    bansOn(db, question),
    sentWithinHour(db, question),
    sameText(db, question),
    isKnownAuthor(db, question),
  ])
  return { ...bans, sentInLastHour, hasSentText, clientsWithText, isKnown }
}

async function bansOn(
  db: Db,
  { name, emailKey, clientKey, at, bansAt = at }: EvidenceQuestion,
): Promise<Pick<Evidence, 'bans' | 'bannedWords'>> {
  const rows = await db
    .selectFrom('bans')
    .select(['kind', 'value', 'reason'])
    .where('ended_at', 'is', null)
    .where((ban) => ban.or([ban('expires_at', 'is', null), ban('expires_at', '>', bansAt.getTime())]))
    .where((ban) =>
      ban.or([
        ban('kind', '=', 'word'),
        ban.and([ban('kind', '=', 'name'), ban('value', 'in', [nameKey(name), foldedText(name).trim()])]),
        ban.and([ban('kind', '=', 'email'), ban('value', '=', emailKey ?? '')]),
        ban.and([ban('kind', '=', 'address'), ban('value', '=', clientKey)]),
      ]),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return {
    bans: rows.flatMap(({ kind, reason }) =>
      kind === 'name' || kind === 'email' || kind === 'address' ? [{ kind, reason }] : [],
    ),
    bannedWords: rows.flatMap(({ kind, value }) => (kind === 'word' ? [value] : [])),
  }
}

/** All comments before the one in question, whatever became of them. */
function earlier(db: Db, { at, commentId = '' }: EvidenceQuestion) {
  return db.selectFrom('comments').where('created_at', '<=', at.getTime()).where('id', '<>', commentId)
}

async function sentWithinHour(db: Db, question: EvidenceQuestion): Promise<number> {
  const { sent } = await earlier(db, question)
    .select((all) => all.fn.countAll().as('sent'))
    .where('client_key', '=', question.clientKey)
    .where('created_at', '>', question.at.getTime() - windows.hour)
    .executeTakeFirstOrThrow()
  return Number(sent)
}

async function sameText(
  db: Db,
  question: EvidenceQuestion,
): Promise<Pick<Evidence, 'hasSentText' | 'clientsWithText'>> {
  const { at, clientKey, authorKey, textKey } = question
  const written = sql<number>`coalesce(edited_at, created_at)`
  const rows = await earlier(db, question)
    .select(['client_key', 'author_key', written.as('written_at')])
    .where('text_key', '=', textKey)
    .where(written, '>', at.getTime() - windows.day)
    .orderBy('created_at', 'desc')
    .limit(1000)
    .execute()
  const lately = rows.filter((row) => Number(row.written_at) > at.getTime() - windows.burst)
  return {
    hasSentText: rows.some(
      (row) => row.client_key === clientKey || (authorKey !== undefined && row.author_key === authorKey),
    ),
    clientsWithText: new Set([clientKey, ...lately.map((row) => row.client_key)]).size,
  }
}

async function isKnownAuthor(db: Db, question: EvidenceQuestion): Promise<boolean> {
  if (question.authorKey === undefined) return false
  const known = await earlier(db, question)
    .select('id')
    .where('author_key', '=', question.authorKey)
    .where('status', '=', 'published')
    .limit(1)
    .executeTakeFirst()
  return known !== undefined
}
