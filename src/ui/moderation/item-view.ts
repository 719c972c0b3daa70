import type { CommentStatus } from '../../domain/comment.ts'
import type { TimeView } from '../time-stamp.tsx'

/** A comment as moderators see it, whatever its status. Nothing in it tells an address. */
export type ItemView = {
  id: string
  version: number
  status: CommentStatus
  name: string
  html: string
  time: TimeView
  edited?: TimeView
  /** Without a slug it is not public any more. */
  article: { id: string; title: string; slug?: string }
  /** Why it is here, in words. */
  reasons: string[]
  /** Reports that nobody has answered. */
  reports: number
  /** What it answers, cut short. */
  answers?: { id: string; name: string; excerpt: string }
  /** Where readers find it. */
  publicHref?: string
}
