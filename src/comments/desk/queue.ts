/** The lists that moderators work through. */
export const queues = ['held', 'reported', 'published', 'refused', 'spam'] as const
export type Queue = (typeof queues)[number]

/** What waits is read in the order it came, the rest from the newest on. */
export const usualOrder = {
  ...{ held: 'oldest', reported: 'oldest', published: 'newest', refused: 'newest', spam: 'newest' },
} as const satisfies Record<Queue, 'oldest' | 'newest'>
