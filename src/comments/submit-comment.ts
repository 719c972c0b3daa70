import type {
  Comment,
  Draft,
  FieldFault,
  KeptComment,
  NewComment,
  Place,
  TypedFields,
} from '../domain/comment.ts'
import type { PaperRules } from './checks/check.ts'
import type { Judged } from './checks/checks.ts'
import {
  authorKey,
  authorToken,
  emailKey,
  sealEmail,
  submissionKey,
  textKey,
  tokenOf,
} from './comment-keys.ts'
import { type AddOptions, type CommentStore, isStoreAway } from './comment-store.ts'
import { faultOf, parseDraft } from './draft.ts'
import { judgeDraft } from './judge-draft.ts'
import type { CheckService, Sender } from './services/check-service.ts'

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
export type CommentedArticle = { id: string; slug: string; open: boolean; isReviewed: boolean }

export type SubmitContext = {
  store: () => Promise<CommentStore>
  article: (slug: string) => CommentedArticle | undefined
  rules: PaperRules
  /** Who is asked about a comment that nothing else holds. */
  services: readonly CheckService[]
  sender: Sender
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
  const own = ownParts(draft, { article, parent, now }, context)
  const limits = limitsOf(draft, article, context)
  const comment = { draft, article, keys: own }
  const judged = await judgeDraft(comment, { ...context, store, now, limits })
  return keep({ ...own, ...judged }, store, limits, context)
}

async function keep(
  comment: NewComment & Comment,
  store: CommentStore,
  limits: AddOptions,
  context: SubmitContext,
): Promise<Outcome> {
  const added = await store.add(comment, limits)
  if (added.kind === 'key-reused' || added.kind === 'too-many') return added
  return outcomeOf(added.kind === 'repeated' ? added.comment : comment, store, context)
}

/** The turns that a comment takes, the client's before the article's, and what tells that it was sent twice. */
function limitsOf(draft: Draft, { id }: CommentedArticle, context: SubmitContext): AddOptions {
  const { secret, clientKey, submissionName: name, rules } = context
  const { perMinute, perArticlePerMinute } = rules.policy
  const turns = [{ key: clientKey, limit: perMinute, windowSeconds: 60 }]
  if (perArticlePerMinute !== undefined)
    turns.push({ key: `article:${id}`, limit: perArticlePerMinute, windowSeconds: 60 })
  return { turns, submission: submissionKey(secret, { articleId: id, clientKey, draft, name }) }
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

/** Everything about a new comment but what is thought of it. */
function ownParts(
  draft: Draft,
  { article, parent, now }: Circumstances,
  context: SubmitContext,
): Omit<NewComment & Comment, keyof Judged> {
  const { secret, clientKey, token } = context
  const id = context.newId(now)
  const { email } = draft
  return {
    ...{ id, articleId: article.id, parentId: parent?.id, rootId: parent?.rootId ?? id },
    ...{ name: draft.name, body: draft.comment, createdAt: now, editedAt: undefined, version: 1 },
    ...{ clientKey, textKey: textKey(secret, draft.comment) },
    authorKey: authorKey(secret, token ?? authorToken(secret, id)),
    emailKey: email === undefined ? undefined : emailKey(secret, email),
    sealedEmail: email === undefined ? undefined : sealEmail(secret, email),
  }
}
