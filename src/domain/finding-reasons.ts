/** Everything that a check may object to. The desk has a text for each: see `reasonTexts`. */
export const findingReasons = [
  ...(['trap-filled', 'banned-name', 'banned-email', 'banned-address', 'banned-word'] as const),
  ...(['reserved-name', 'too-tall', 'too-many-links', 'held-word'] as const),
  ...(['many-in-an-hour', 'repeated-text', 'burst'] as const),
  ...(['hold-all', 'first-timer', 'article-review'] as const),
  ...(['service-held', 'service-spam', 'check-unavailable'] as const),
] as const

export type FindingReason = (typeof findingReasons)[number]
