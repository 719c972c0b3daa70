import type { ArticleSummary } from '../domain/article.ts'
import { commentsState, takesComments as isTaking } from '../domain/comments-state.ts'
import type { PageContext } from './page-props.ts'

/** Whether somebody can comment on an article now. */
export function takesComments(
  article: Pick<ArticleSummary, 'comments' | 'date'>,
  { catalog, at }: Pick<PageContext, 'catalog' | 'at'>,
): boolean {
  return isTaking(commentsState(article, catalog.settings().comments, at))
}
