/** Something in the store that disagrees with the rest of it. */
export type Drift = {
  kind: DriftKind
  /** The article's id; empty for what belongs to none. */
  articleId: string
  /** Of the comment or row; empty for the article as a whole. */
  id: string
}

export type DriftKind =
  /** It answers a comment that is not there, is of another article, or answers it in a ring. */
  | 'orphan'
  /** It is in another thread than the comment that it answers. */
  | 'thread'
  /** `shown`, `shown_children` or `shown_replies`. */
  | 'counters'
  /** The number of its open reports. */
  | 'reports'
  /** `threads`: how many comments and threads of the article are seen. */
  | 'article'
  /** `paper`: it has changed less often, or less lately, than its articles. */
  | 'paper'
  /** An earlier text, a report or a submission of a comment that is not there. */
  | 'leftover'

/** Findings of one kind that are told of one article, so that a broken store of any size can be looked at. */
export const mostTold = 100
