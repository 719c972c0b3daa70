import type { Comment, CommentStatus, Draft, FieldFault, TypedFields } from '../domain/comment.ts'
import type { Surroundings } from './checks/check.ts'
import { judge } from './checks/checks.ts'
import { type CommentStore, isStoreAway } from './comment-store.ts'
import { faultOf, parseDraft } from './draft.ts'

/** Everything that can come of a submission. A `switch` over it has to name each. */
export type Outcome =
  | { kind: 'published'; comment: Comment; page: number }
  | { kind: 'held'; comment: Comment }
  | { kind: 'invalid'; faults: FieldFault[] }
  | { kind: 'unknown-article' }
  | { kind: 'closed' }
  | { kind: 'too-many'; retryAfterSeconds: number }
  | { kind: 'store-away'; cause: unknown }

/** The article that a comment is for, as far as comments care. */
export type CommentedArticle = { id: string; slug: string; open: boolean }

export type SubmitContext = {
  store: () => Promise<CommentStore>
  article: (slug: string) => CommentedArticle | undefined
  around: Surroundings
  now: () => Date
  newId: (now: Date) => string
  /** Encrypts an e-mail address for keeping. */
  sealEmail: (email: string) => string
  /** Keyed hash of the client's address; limits how fast one client can write. */
  clientKey: string
}

/** Takes what somebody typed all the way into the store, or says why not. Never throws for the store's faults. */
export async function submitComment(typed: TypedFields, context: SubmitContext): Promise<Outcome> {
  const slug = typed.article.trim()
  if (slug === '') return { kind: 'invalid', faults: [faultOf('article.missing')] }
  const article = context.article(slug)
  if (!article) return { kind: 'unknown-article' }
  if (!article.open) return { kind: 'closed' }
  const parsed = parseDraft(typed)
  if ('faults' in parsed) return { kind: 'invalid', faults: parsed.faults }
  try {
    return await saveDraft(parsed.draft, article, context)
  } catch (error) {
    if (isStoreAway(error)) return { kind: 'store-away', cause: error.cause }
    throw error
  }
}

async function saveDraft(draft: Draft, article: CommentedArticle, context: SubmitContext): Promise<Outcome> {
  const store = await context.store()
  const parent = draft.parent === undefined ? undefined : await store.published(draft.parent)
  if (draft.parent !== undefined && parent?.articleId !== article.id) {
    return { kind: 'invalid', faults: [faultOf('parent.unknown')] }
  }
  const now = context.now()
  const retryAfterSeconds = await store.takeTurn(context.clientKey, context.around.policy.perMinute, 60, now)
  if (retryAfterSeconds > 0) return { kind: 'too-many', retryAfterSeconds }

  const { status, findings } = judge(draft, context.around)
  const comment = toComment(draft, { status, article, parent, now, id: context.newId(now) })
  const sealedEmail = draft.email === undefined ? undefined : context.sealEmail(draft.email)
  await store.add({ ...comment, findings, sealedEmail, clientKey: context.clientKey })
  if (status !== 'published') return { kind: 'held', comment }
  // It is saved: a store that goes away now must not have it sent again.
  return { kind: 'published', comment, page: await store.pageOf(comment).catch(() => 1) }
}

type Judged = {
  id: string
  now: Date
  status: CommentStatus
  article: CommentedArticle
  parent: Comment | undefined
}

function toComment({ name, comment }: Draft, { id, now, status, article, parent }: Judged): Comment {
  const place = { articleId: article.id, parentId: parent?.id, rootId: parent?.rootId ?? id }
  return { id, ...place, name, body: comment, status, createdAt: now }
}
