import { type Kysely, sql, type Transaction } from 'kysely'
import { emailKey, sealEmail } from '../comment-keys.ts'
import type { CommentTables } from '../comment-tables.ts'
import { patiently } from '../patiently.ts'
import { cleanName, cleanText } from '../plain-text.ts'
import { secretMark } from './export-comments.ts'
import { countEvents, importEvents } from './import-events.ts'
import { type Imported, inRuns, known } from './imported.ts'
import {
  type ImportedComment,
  keepComments,
  keepRows,
  newestEvent,
  settleArticles,
  type TouchedArticles,
} from './keep-comments.ts'
import type { KeptCommentLine, KeptLine } from './kept-lines.ts'
import { readHeader, readLines } from './read-lines.ts'

type Db = Kysely<CommentTables>

export type ImportOptions = {
  secret: string
  now: Date
  /** Counts what would be done, and does nothing. */
  dryRun?: boolean
  /** Told after every few hundred lines. */
  progress?: (lines: number) => void
}

/**
 * Takes in a file that `exportComments` has written. What is there already stays as it is. The whole file is read
 * before anything is saved, so that of a broken one nothing is.
 *
 * @throws Error with the line that cannot be read
 */
export async function importExport(db: Db, path: string, options: ImportOptions): Promise<Imported> {
  const header = await readHeader(path)
  const isForeign = header.private && header.secret !== secretMark(options.secret)
  const imported: Imported = { added: 0, known: 0, orphans: 0, otherRows: 0, notes: [] }
  let bans = 0
  for await (const lines of inRuns(readLines(path), kindOf)) {
    for (const line of lines) if ('ban' in line && ['email', 'address'].includes(line.ban.kind)) bans += 1
    if (options.dryRun) imported.known += await known(db, lines.flatMap(idOf))
    if (options.dryRun) imported.added += lines.flatMap(idOf).length
  }
  if (isForeign) imported.notes.push({ kind: 'other-secret', count: bans })
  if (options.dryRun) return { ...imported, added: imported.added - imported.known }
  await keepAll(db, path, { ...options, isForeign }, imported)
  return imported
}

async function keepAll(
  db: Db,
  path: string,
  options: ImportOptions & { isForeign: boolean },
  imported: Imported,
): Promise<void> {
  const touched: TouchedArticles = { all: new Set(), counted: new Set() }
  const eventsBefore = await newestEvent(db)
  const seenEvents = new Map<string, number>()
  let done = 0
  for await (const lines of inRuns(readLines(path), kindOf)) {
    const events = countEvents(
      lines.flatMap((line) => ('event' in line ? [line.event] : [])),
      seenEvents,
    )
    const comments = lines.flatMap((line) => ('comment' in line ? [toImported(line.comment, options)] : []))
    for (const { articleId } of comments) touched.all.add(articleId)
    // It may be tried several times: nothing is counted before it has succeeded.
    const keep = async (transaction: Transaction<CommentTables>) => {
      const others = await keepOtherRows(transaction, lines, touched)
      const logged = await importEvents(transaction, events, eventsBefore)
      return { otherRows: others + logged, added: (await keepComments(transaction, comments)).size }
    }
    const kept = await patiently(() => db.transaction().execute(keep))
    imported.otherRows += kept.otherRows
    imported.added += kept.added
    imported.known += comments.length - kept.added
    done += lines.length
    options.progress?.(done)
  }
  imported.orphans = await settleArticles(db, touched, options.now)
}

async function keepOtherRows(transaction: Db, lines: readonly KeptLine[], touched: TouchedArticles) {
  const [first] = lines
  if (first && 'paper' in first) await keepPaper(transaction, first.paper)
  for (const line of lines) if ('article' in line) await keepArticle(transaction, line.article, touched)
  const revisions = lines.flatMap((line) => ('revision' in line ? [line.revision] : []))
  const reports = lines.flatMap((line) => ('report' in line ? [line.report] : []))
  const bans = lines.flatMap((line) => ('ban' in line ? [line.ban] : []))
  return (
    (await keepRows(transaction, 'revisions', revisions.map(revisionRow))) +
    (await keepRows(transaction, 'reports', reports.map(reportRow))) +
    (await keepRows(transaction, 'bans', bans.map(banRow)))
  )
}

type Line<Kind extends string> = Extract<KeptLine, Record<Kind, unknown>>

async function keepPaper(db: Db, { revision, changedAt }: Line<'paper'>['paper']): Promise<void> {
  await sql`update paper set revision = ${revision}, changed_at = ${changedAt} where revision = 0`.execute(db)
}

async function keepArticle(
  db: Db,
  { id, revision, changedAt }: Line<'article'>['article'],
  { all, counted }: TouchedArticles,
): Promise<void> {
  const row = { article_id: id, revision, changed_at: changedAt, published: 0, roots: 0 }
  all.add(id)
  if ((await keepRows(db, 'threads', [row])) > 0) counted.add(id)
}

function toImported(
  line: KeptCommentLine,
  { secret, isForeign }: { secret: string; isForeign: boolean },
): ImportedComment {
  const { id, article: articleId, parent: parentId, root: rootId, status, email } = line
  const [name, body] = [cleanName(line.name), cleanText(line.body)]
  const keys = isForeign
    ? {
        ...{ clientKey: '', authorKey: undefined, textKey: '' },
        emailKey: email === undefined ? undefined : emailKey(secret, email),
      }
    : {
        ...{ clientKey: line.clientKey, authorKey: line.authorKey },
        ...{ emailKey: line.emailKey, textKey: line.textKey },
      }
  return {
    ...{ id, articleId, parentId, rootId, name, body, status, ...keys },
    ...{ createdAt: line.createdAt, editedAt: line.editedAt, version: line.version },
    ...{ findings: line.findings, moderatedAt: line.moderatedAt },
    sealedEmail: email === undefined ? line.sealedEmail : sealEmail(secret, email),
    ...(status === 'deleted' && nobody),
  }
}

/** What is kept of who wrote a comment that is deleted, whatever the file says. */
const nobody = {
  ...{ clientKey: '', authorKey: undefined, textKey: '' },
  ...{ emailKey: undefined, sealedEmail: undefined },
}

function revisionRow({ comment, version, name, body, at, actor }: Line<'revision'>['revision']) {
  const words = { name: cleanName(name), body: cleanText(body) }
  return { comment_id: comment, version, ...words, at: at.getTime(), actor }
}

function reportRow({ id, comment, voter, reason, note, at, handled }: Line<'report'>['report']) {
  const row = { id, comment_id: comment, voter, reason, note: cleanText(note), at: at.getTime() }
  return { ...row, handled: Number(handled) }
}

function banRow({ id, kind, value, label, reason, ...ban }: Line<'ban'>['ban']) {
  return {
    ...{ id, kind, value, label, reason, created_by: ban.createdBy, created_at: ban.createdAt.getTime() },
    expires_at: ban.expiresAt?.getTime() ?? null,
    ended_at: ban.endedAt?.getTime() ?? null,
  }
}

function kindOf(line: KeptLine): string {
  return Object.keys(line)[0] ?? ''
}

function idOf(line: KeptLine): string[] {
  return 'comment' in line ? [line.comment.id] : []
}
