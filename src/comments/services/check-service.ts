import type { Draft } from '../../domain/comment.ts'
import type { CheckFinding } from '../checks/check.ts'

/** Where a comment came from; only services that cannot do without it are told. */
export type Sender = { address: string; userAgent: string; referrer: string }

/** What a service may be told of a comment. The keys open nothing, but equal ones are of the same person. */
export type ServiceQuestion = {
  article: { id: string; slug: string }
  draft: Pick<Draft, 'name' | 'comment' | 'parent'>
  sender: Sender
  clientKey: string
  emailKey: string | undefined
  at: Date
}

/** Somebody else's opinion, asked for over the network. */
export type CheckService = {
  /** For moderators and logs. */
  name: string
  /** What it objects to. Rejects when no good answer came before the signal. */
  ask(question: ServiceQuestion, signal: AbortSignal): Promise<CheckFinding | undefined>
}
