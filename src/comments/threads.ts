import type { Comment, Thread } from '../domain/comment.ts'

/** Puts replies under the comments that started their threads, keeping the order of both. */
export function toThreads(roots: readonly Comment[], replies: readonly Comment[]): Thread[] {
  const threads = new Map(roots.map((root): [string, Thread] => [root.id, { root, replies: [] }]))
  for (const reply of replies) threads.get(reply.rootId)?.replies.push(reply)
  return [...threads.values()]
}
