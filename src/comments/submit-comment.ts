import type {
  Comment,
  Draft,
  FieldFault,
  KeptComment,
  NewComment,
  Place,
  TypedFields,
} from '../domain/comment.ts'
import type { Surroundings } from './checks/check.ts'
import { judge } from './checks/checks.ts'
import {
  authorKey,
  authorToken,
  emailKey,
  sealEmail,
  submissionKey,
  textKey,
  tokenOf,
} from './comment-keys.ts'
import { type CommentStore, isStoreAway } from './comment-store.ts'
import { faultOf, parseDraft } from './draft.ts'

/** Everything that can come of a submission. A `switch` over it has to name each. */
export type Outcome =
  | { kind: 'published'; comment: Comment; place: Place; token: string | undefined }
  | { kind: 'held'; comment: Comment; token: string | undefined }
  | { kind: 'invalid'; faults: FieldFault[] }
  | { kind: 'unknown-article' }
  | { kind: 'closed' }
  | { kind: 'too-many'; retryAfterSeconds: number }
  | { kind: 'key-reused' }
  | { kind: 'store-away'; cause: unknown }

/** The article that a comment is for, as far as comments care. */
export type CommentedArticle = { id: string; slug: string; open: boolean }

export type SubmitContext = {
  store: () => Promise<CommentStore>
  article: (slug: string) => CommentedArticle | undefined
  around: Surroundings
  now: () => Date
  newId: (now: Date) => string
  /** Makes the keys by which equal addresses and texts are found. */
  secret: string
  /** The secret that the author's browser has from an earlier comment. */
  token?: string | undefined
  /** What the client calls this submission (`Idempotency-Key`). */
  submissionName?: string | undefined
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
  const turn = { key: context.clientKey, limit: context.around.policy.perMinute, windowSeconds: 60 }
  const comment = newComment(draft, { article, parent, now }, context)
  const submission = submissionKey(context.secret, {
    ...{ articleId: article.id, clientKey: context.clientKey, draft, name: context.submissionName },
  })
  const added = await store.add(comment, { submission, turns: [turn] })
  if (added.kind === 'key-reused' || added.kind === 'too-many') return added
  return outcomeOf(added.kind === 'repeated' ? added.comment : comment, store, context)
}

async function outcomeOf(
  comment: Comment & Pick<KeptComment, 'authorKey'>,
  store: CommentStore,
  { secret, token }: SubmitContext,
): Promise<Outcome> {
  const kept = { comment, token: tokenOf(secret, comment, token) }
  if (comment.status !== 'published') return { kind: 'held', ...kept }
  // It is saved: a store that goes away now must not have it sent again.
  const place = await store.placeOf(comment.id).catch(() => undefined)
  return { kind: 'published', ...kept, place: place ?? { page: 1, thread: undefined } }
}

type Circumstances = { article: CommentedArticle; parent: Comment | undefined; now: Date }

function newComment(
  draft: Draft,
  { article, parent, now }: Circumstances,
  context: SubmitContext,
): NewComment & Comment {
  const { secret, clientKey, token } = context
  const id = context.newId(now)
  const { email } = draft
  return {
    ...{ id, articleId: article.id, parentId: parent?.id, rootId: parent?.rootId ?? id },
    ...{ name: draft.name, body: draft.comment, createdAt: now, editedAt: undefined, version: 1 },
    ...judge(draft, context.around),
    ...{ clientKey, textKey: textKey(secret, draft.comment) },
    authorKey: authorKey(secret, token ?? authorToken(secret, id)),
    emailKey: email === undefined ? undefined : emailKey(secret, email),
    sealedEmail: email === undefined ? undefined : sealEmail(secret, email),
  }
}
