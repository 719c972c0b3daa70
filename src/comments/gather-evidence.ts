import { type Expression, sql } from 'kysely'
import type { CommentKeys } from '../domain/comment.ts'
import type { Evidence } from './checks/evidence.ts'
import type { Database } from './comment-rows.ts'
import type { CommentTables } from './comment-tables.ts'
import { nameKey } from './name-key.ts'
import { foldedText } from './plain-text.ts'
import { preparedQuery } from './prepared-query.ts'

/** Whose comment is to be judged, and as of when. A key that was dropped, and is empty, is like no other. */
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
export async function gatherEvidence(db: Database, question: EvidenceQuestion): Promise<Evidence> {
  const [bans, earlier] = await Promise.all([bansOn(db, question), earlierComments(db, question)])
  return { ...bans, ...earlier }
}

async function bansOn(
  db: Database,
  { name, emailKey = '', clientKey, at, bansAt = at }: EvidenceQuestion,
): Promise<Pick<Evidence, 'bans' | 'bannedWords'>> {
  const names = { nameKey: nameKey(name), folded: foldedText(name).trim() }
  const rows = await findBans(db, { ...names, emailKey, clientKey, at: bansAt.getTime() })
  return {
    bans: rows.flatMap(({ kind, reason }) =>
      kind === 'name' || kind === 'email' || kind === 'address' ? [{ kind, reason }] : [],
    ),
    bannedWords: rows.flatMap(({ kind, value }) => (kind === 'word' ? [value] : [])),
  }
}

const findBans = preparedQuery<
  { nameKey: string; folded: string; emailKey: string; clientKey: string; at: number },
  Pick<CommentTables['bans'], 'kind' | 'value' | 'reason'>
>((db, value) =>
  db
    .selectFrom('bans')
    .select(['kind', 'value', 'reason'])
    .where('ended_at', 'is', null)
    .where((ban) => ban.or([ban('expires_at', 'is', null), ban('expires_at', '>', value('at'))]))
    .where((ban) =>
      ban.or([
        ban('kind', '=', 'word'),
        ban.and([ban('kind', '=', 'name'), ban('value', 'in', [value('nameKey'), value('folded')])]),
        ban.and([ban('kind', '=', 'email'), ban('value', '=', value('emailKey'))]),
        ban.and([ban('kind', '=', 'address'), ban('value', '=', value('clientKey'))]),
      ]),
    )
    .orderBy('created_at')
    .orderBy('id'),
)

async function earlierComments(
  db: Database,
  { at, commentId = '', clientKey, authorKey, textKey }: EvidenceQuestion,
): Promise<Omit<Evidence, 'bans' | 'bannedWords'>> {
  const now = at.getTime()
  const rows = await findEarlier(db, {
    ...{ at: now, commentId, clientKey, authorKey: authorKey ?? '', textKey },
    ...{ hourAgo: now - windows.hour, dayAgo: now - windows.day, twoDaysAgo: now - 2 * windows.day },
  })
  const same = rows.filter((row) => row.client_key !== null)
  const lately = same.filter((row) => Number(row.written_at) > now - windows.burst)
  const isOwn = (row: EarlierRow) =>
    (clientKey !== '' && row.client_key === clientKey) ||
    (authorKey !== undefined && row.author_key === authorKey)
  return {
    sentInLastHour: Number(rows[0]?.sent ?? 0),
    isKnown: Number(rows[0]?.known ?? 0) > 0,
    hasSentText: same.some(isOwn),
    clientsWithText: new Set([clientKey, ...lately.map((row) => row.client_key)]).size,
  }
}

/** A row for each comment with the same text, or one without; `sent` and `known` are the same in all. */
type EarlierRow = {
  sent: number
  known: number
  client_key: string | null
  author_key: string | null
  written_at: number | null
}

type EarlierQuestion = {
  at: number
  commentId: string
  clientKey: string
  authorKey: string
  textKey: string
  hourAgo: number
  dayAgo: number
  twoDaysAgo: number
}

/** All comments before the one in question, whatever became of them. An empty key was dropped, and is like no other. */
const findEarlier = preparedQuery<EarlierQuestion, EarlierRow>((db, value) => {
  const earlier = (key: 'client_key' | 'author_key' | 'text_key', wanted: Expression<string>) =>
    db
      .selectFrom('comments')
      .where('created_at', '<=', value('at'))
      .where('id', '<>', value('commentId'))
      .where(key, '=', wanted)
      .where(key, '<>', '')
  const sent = earlier('client_key', value('clientKey'))
    .where('created_at', '>', value('hourAgo'))
    .select((all) => all.fn.countAll<number>().as('sent'))
  const known = earlier('author_key', value('authorKey'))
    // As an expression, so that SQLite goes by the author, not through everything that was published.
    .where(sql<string>`status || ''`, '=', 'published')
    .select(sql<number>`1`.as('known'))
    .limit(1)
  const written = sql<number>`coalesce(edited_at, created_at)`
  const same = earlier('text_key', value('textKey'))
    .select(['client_key', 'author_key', written.as('written_at')])
    .where(written, '>', value('dayAgo'))
    // What was edited long after it was sent is left out, so that nobody walks through years of "Parabéns!".
    .where('created_at', '>', value('twoDaysAgo'))
    .orderBy('created_at', 'desc')
    .limit(1000)
  return db
    .selectFrom(db.selectNoFrom([sent.as('sent'), known.as('known')]).as('counts'))
    .leftJoin(same.as('same'), (join) => join.onTrue())
    .select(['sent', 'known', 'client_key', 'author_key', 'written_at'])
})
