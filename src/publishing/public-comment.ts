import { renderComment } from '../comments/render-comment.ts'
import type { Comment, Place } from '../domain/comment.ts'
import { urls } from '../site/urls.ts'

/**
 * A comment as the API shows it to anybody: nothing in it that the page does not show.
 *
 * @param place where it is read; when that would take long to find, its address leads on to there
 */
export function publicComment(comment: Comment, slug: string, siteUrl: string, place?: Place) {
  return {
    id: comment.id,
    article: slug,
    parent: comment.parentId ?? null,
    name: comment.name,
    comment: comment.body,
    html: renderComment(comment.body),
    createdAt: comment.createdAt.toISOString(),
    ...(comment.editedAt && { editedAt: comment.editedAt.toISOString() }),
    url: siteUrl + (place ? urls.comment(slug, place, comment.id) : urls.permalink(slug, comment.id)),
  }
}
