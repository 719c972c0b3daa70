import type { Comment, Draft, FieldFault, KeptComment, Place } from '../../domain/comment.ts'
import { bareFindings } from '../bare-findings.ts'
import type { PaperRules } from '../checks/check.ts'
import type { Judged } from '../checks/checks.ts'
import { textKey } from '../comment-keys.ts'
import type { CommentChange } from '../comment-store.ts'
import { parseDraft, typedFields } from '../draft.ts'
import { judgeDraft } from '../judge-draft.ts'
import type { CheckService, Sender } from '../services/check-service.ts'
import type { CommentedArticle } from '../submit-comment.ts'
import { type Barred, isOutdated, type Own, type OwnContext, ownComment } from './own-comment.ts'

/** New words for a comment; without a name it keeps the one it has. */
export type Edit = { comment: string; name?: string | undefined; version?: number | undefined }

export type EditContext = OwnContext & {
  rules: PaperRules
  services: readonly CheckService[]
  sender: Sender
  clientKey: string
}

export type EditOutcome =
  | { kind: 'published'; comment: Comment; article: CommentedArticle; place: Place }
  | { kind: 'held'; comment: Comment; article: CommentedArticle }
  | { kind: 'invalid'; faults: FieldFault[]; article: CommentedArticle }
  | { kind: 'too-many-tries'; retryAfterSeconds: number; article: CommentedArticle }
  | { kind: 'conflict'; article: CommentedArticle }
  | Barred

/** Every edit is kept as a revision, so that their number has a limit. */
const editsPerMinute = 10

/** Puts new words in the place of a comment's, after every check that a new comment goes through. @throws StoreAway */
export async function editComment(id: string, edit: Edit, context: EditContext): Promise<EditOutcome> {
  const own = await ownComment(id, context)
  if (own.kind !== 'own') return own
  const { article, store } = own
  if (isOutdated(edit.version, own)) return { kind: 'conflict', article }
  const read = editedDraft(edit, own)
  if ('faults' in read) return { kind: 'invalid', ...read, article }
  const now = context.now()
  const wait = await store.takeTurn(`edit:${context.clientKey}`, editsPerMinute, 60, now)
  if (wait > 0) return { kind: 'too-many-tries', retryAfterSeconds: wait, article }
  const { comment } = own
  const { draft } = read
  const keys = { ...comment, textKey: textKey(context.secret, draft.comment) }
  const judged = await judgeDraft({ id, article, draft, keys }, { ...context, store, now, limits: {} })
  const change = changeTo(draft, comment, { ...judged, textKey: keys.textKey })
  const detail = { findings: bareFindings(change.findings) }
  const author = { kind: 'edited', actor: 'author', at: now, detail }
  const changed = await store.change(id, comment.version, change, author)
  if (changed.kind !== 'changed') return { kind: 'conflict', article }
  return outcomeOf(changed.comment, own)
}

/** What the comment would be; its e-mail and its place in the thread stay. */
export function editedDraft(
  { comment, name }: Pick<Edit, 'comment' | 'name'>,
  { comment: before }: Pick<Own, 'comment'>,
): { draft: Draft } | { faults: FieldFault[] } {
  const parsed = parseDraft(typedFields({ comment, name: name ?? before.name }))
  if ('faults' in parsed) return parsed
  return { draft: { ...parsed.draft, parent: before.parentId } }
}

/** An edit never publishes: what waits goes on waiting, whatever the checks make of its new words. */
function changeTo(
  draft: Draft,
  before: KeptComment,
  { status, findings, textKey }: Judged & { textKey: string },
): CommentChange & Pick<KeptComment, 'findings'> {
  const words = { name: draft.name, body: draft.comment, textKey }
  if (before.status === 'published' || status === 'spam') return { ...words, status, findings }
  return { ...words, findings: findings.length > 0 ? findings : before.findings }
}

async function outcomeOf(comment: Comment, { store, article }: Own): Promise<EditOutcome> {
  if (comment.status !== 'published') return { kind: 'held', comment, article }
  // It is saved: a store that goes away now must not have it sent again.
  const place = await store.placeOf(comment.id).catch(() => undefined)
  return { kind: 'published', comment, article, place: place ?? { page: 1, thread: undefined } }
}
