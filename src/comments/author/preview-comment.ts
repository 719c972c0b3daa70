import type { Draft, TypedFields } from '../../domain/comment.ts'
import type { CommentStore } from '../comment-store.ts'
import { type CommentedArticle, type Outcome, readDraft, type SubmitContext } from '../submit-comment.ts'
import { type Edit, type EditContext, type EditOutcome, editedDraft } from './edit-comment.ts'
import { type Barred, ownComment } from './own-comment.ts'

export type PreviewOutcome =
  | { kind: 'previewed'; draft: Draft }
  | { kind: 'too-many-tries'; retryAfterSeconds: number }
  | Exclude<Outcome, { kind: 'published' | 'held' }>

/** Enough for a person, too few for who looks for something that renders Markdown. */
const previewsPerMinute = 30

/** What a comment would look like. Nothing is kept, and nothing counts as a comment. @throws StoreAway */
export async function previewComment(typed: TypedFields, context: SubmitContext): Promise<PreviewOutcome> {
  const read = readDraft(typed, context)
  if ('kind' in read) return read
  const wait = await waitToPreview(await context.store(), context)
  return wait > 0
    ? { kind: 'too-many-tries', retryAfterSeconds: wait }
    : { kind: 'previewed', draft: read.draft }
}

/** The seconds until a client may look again; 0 when it may now. */
export function waitToPreview(
  store: CommentStore,
  { clientKey, now }: Pick<SubmitContext, 'clientKey' | 'now'>,
): Promise<number> {
  return store.takeTurn(`preview:${clientKey}`, previewsPerMinute, 60, now())
}

export type EditPreview =
  | { kind: 'previewed'; draft: Draft; article: CommentedArticle }
  | Extract<EditOutcome, { kind: 'invalid' | 'too-many-tries' }>
  | Barred

/** The same for a comment that is edited. @throws StoreAway */
export async function previewEdit(id: string, edit: Edit, context: EditContext): Promise<EditPreview> {
  const own = await ownComment(id, context)
  if (own.kind !== 'own') return own
  const { article } = own
  const read = editedDraft(edit, own)
  if ('faults' in read) return { kind: 'invalid', ...read, article }
  const wait = await waitToPreview(own.store, context)
  if (wait > 0) return { kind: 'too-many-tries', retryAfterSeconds: wait, article }
  return { kind: 'previewed', draft: read.draft, article }
}
