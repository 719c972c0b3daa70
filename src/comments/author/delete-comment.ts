import type { CommentedArticle } from '../submit-comment.ts'
import { type Barred, isOutdated, type OwnContext, ownComment } from './own-comment.ts'

export type DeleteOutcome =
  | { kind: 'deleted'; article: CommentedArticle }
  | { kind: 'conflict'; article: CommentedArticle }
  | Barred

/** Takes a comment away for its author: of one with answers its place stays. @throws StoreAway */
export async function deleteComment(
  id: string,
  version: number | undefined,
  context: OwnContext,
): Promise<DeleteOutcome> {
  const own = await ownComment(id, context)
  if (own.kind !== 'own') return own
  const { store, comment, article } = own
  if (isOutdated(version, own)) return { kind: 'conflict', article }
  const author = { kind: 'deleted', actor: 'author', at: context.now() }
  const change = { status: 'deleted', forget: true } as const
  const changed = await store.change(id, comment.version, change, author)
  return { kind: changed.kind === 'changed' ? 'deleted' : 'conflict', article }
}
