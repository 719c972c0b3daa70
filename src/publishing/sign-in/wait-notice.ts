import type { TooMany } from '../../comments/sign-in/bad-tries.ts'
import type { SignInTexts } from '../../site/messages/sign-in-texts.ts'
import type { NoticeView } from '../../ui/moderation/desk-notice.tsx'

/** Tells whoever has tried too often how long to wait; `undefined` for every other outcome. */
export function waitNotice(outcome: { kind: string } | TooMany, texts: SignInTexts): NoticeView | undefined {
  if (!('retryAfterSeconds' in outcome)) return undefined
  return { kind: 'error', text: texts.tooMany(Math.ceil(outcome.retryAfterSeconds / 60)) }
}

export function waitHeaders({ retryAfterSeconds }: TooMany): Record<string, string> {
  return { 'Retry-After': String(retryAfterSeconds) }
}
