import type { KeptComment } from '../../domain/comment.ts'
import { isAuthor } from '../comment-keys.ts'
import type { CommentStore } from '../comment-store.ts'
import type { CommentedArticle, SubmitContext } from '../submit-comment.ts'
import { isEditable, timeOfStore } from './edit-window.ts'

export type OwnContext = Pick<SubmitContext, 'store' | 'now' | 'secret' | 'token'> & {
  /** A public article by its id. */
  articleById: (id: string) => CommentedArticle | undefined
}

export type Own = { kind: 'own'; store: CommentStore; comment: KeptComment; article: CommentedArticle }

/** Why nothing can be changed. What is somebody else's and what is not there are told alike. */
export type Barred = { kind: 'not-yours' } | { kind: 'closed' | 'too-late'; article: CommentedArticle }

/** A comment for its author to change, by the secret that only their browser holds. @throws StoreAway */
export async function ownComment(id: string, context: OwnContext): Promise<Own | Barred> {
  const { secret, token } = context
  const store = await context.store()
  const comment = token === undefined ? undefined : await store.kept(id)
  if (!comment || token === undefined || !isAuthor(secret, comment, token)) return { kind: 'not-yours' }
  const article = context.articleById(comment.articleId)
  if (!article) return { kind: 'not-yours' }
  if (!article.open) return { kind: 'closed', article }
  if (!isEditable(comment, await timeOfStore(store, context.now()))) return { kind: 'too-late', article }
  return { kind: 'own', store, comment, article }
}

/** Whether whoever asks saw another version than the one that their rights were checked against. */
export function isOutdated(seen: number | undefined, { comment }: Own): boolean {
  return seen !== undefined && seen !== comment.version
}
