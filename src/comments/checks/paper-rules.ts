import type { Check } from './check.ts'

/** The paper reads every comment first. */
export const holdAll: Check = (_draft, { policy }) =>
  policy.hold === 'all' ? { score: 50, reason: 'hold-all' } : undefined

/** The paper reads those first of whom it has published nothing yet; a typed e-mail makes nobody known. */
export const firstTimer: Check = (_draft, { policy, evidence }) =>
  policy.hold === 'first-timers' && !evidence.isKnown ? { score: 50, reason: 'first-timer' } : undefined

/** The article has `comments: review`. */
export const articleReview: Check = (_draft, { isReviewed }) =>
  isReviewed ? { score: 50, reason: 'article-review' } : undefined
