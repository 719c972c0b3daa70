import { metrics } from '../config/metrics.ts'
import { keyedHash } from '../config/sealing.ts'
import type { CommentKeys, Draft } from '../domain/comment.ts'
import type { PaperRules } from './checks/check.ts'
import { holds, type Judged, judgedBy, suspicionsOf } from './checks/checks.ts'
import type { AddOptions, CommentStore } from './comment-store.ts'
import { askServices } from './services/ask-services.ts'
import type { CheckService, Sender } from './services/check-service.ts'

/** What is judged: a draft for an article, with the keys of whoever wrote it. */
export type JudgedComment = {
  /** Of a comment that is judged again after an edit. */
  id?: string | undefined
  article: { id: string; slug: string; isReviewed: boolean }
  draft: Pick<Draft, 'name' | 'comment' | 'parent' | 'trap'>
  keys: CommentKeys
}

export type JudgeContext = {
  store: CommentStore
  rules: PaperRules
  secret: string
  services: readonly CheckService[]
  sender: Sender
  now: Date
  /** What the comment is going to be saved with; services are not asked about what will not be saved. */
  limits: AddOptions
}

/**
 * What becomes of a comment, new or edited, and why: every check, the paper's rules, and the services, where there
 * are any and nothing else keeps the comment back. A service that does not answer holds it.
 *
 * @throws StoreAway
 */
export async function judgeDraft(comment: JudgedComment, context: JudgeContext): Promise<Judged> {
  const done = metrics().checkSeconds.startTimer()
  try {
    return await judged(comment, context)
  } finally {
    done()
  }
}

async function judged(comment: JudgedComment, context: JudgeContext): Promise<Judged> {
  const { store, rules, now, services } = context
  const { id, article, draft, keys } = comment
  const evidence = await store.evidence({ ...keys, name: draft.name, at: now, commentId: id })
  const around = { ...rules, isReviewed: article.isReviewed, evidence }
  const found = suspicionsOf(draft, around)
  if (services.length > 0 && !holds(found)) found.push(...(await askedServices(comment, context)))
  return judgedBy(found, draft, around)
}

async function askedServices({ article, draft, keys }: JudgedComment, context: JudgeContext) {
  const { store, secret, services, sender, now, limits } = context
  // A flood, or the same once more, costs nobody anything: it will not be saved. Should it be after all, it is held.
  const isWorthIt = await store.hasRoom(limits, now)
  const kept = (key: string) => keyedHash(secret, 'check-service', key)
  const question = {
    ...{ article, draft, sender, at: now },
    clientKey: kept(keys.clientKey),
    emailKey: keys.emailKey === undefined ? undefined : kept(keys.emailKey),
  }
  return isWorthIt ? askServices(services, question) : [unasked]
}

const unasked = { score: 50, reason: 'check-unavailable' } as const
