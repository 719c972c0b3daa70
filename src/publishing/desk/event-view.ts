import type { LoggedEvent } from '../../comments/desk/desk-store.ts'
import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import { banKindText } from '../../ui/moderation/ban-offers.tsx'
import type { EventView } from '../../ui/moderation/comment-history.tsx'
import { statusText } from '../../ui/moderation/status-label.tsx'
import type { DeskPlace } from './desk-place.ts'
import type { NameOf } from './people.ts'

/** An event of the log, in words. */
export function eventView(event: LoggedEvent, nameOf: NameOf, { views, texts }: DeskPlace): EventView {
  const { id, actor, at, detail } = event
  const { from, to, banKind, moderator } = detail
  return {
    ...{ id, who: nameOf(actor), time: views.instant(at), what: deedText(event, texts) },
    ...(from &&
      to &&
      from !== to && { fromTo: texts.fromTo(statusText(from, texts), statusText(to, texts)) }),
    ...(moderator !== undefined && { fromTo: nameOf(moderator) }),
    ...(banKind && { fromTo: banKindText(banKind, texts) }),
  }
}

/** What was done; its code where we have no words for it. A comment that comes in has a status and no past. */
function deedText({ kind, actor, detail }: LoggedEvent, texts: DeskTexts): string {
  const start = actor === 'author' && detail.from === undefined ? 'sent' : 'did'
  return kindText(`${start}_${kind}`, texts) ?? kindText(`did_${kind}`, texts) ?? kind
}

/** The kinds of events that moderators make, with what they are called. */
export function deedKinds(texts: DeskTexts): { value: string; text: string }[] {
  const decisions = ['published', 'held', 'refused', 'spam', 'edited', 'undone'] as const
  const kinds = [...decisions, 'banned', 'ban-ended', 'disabled'] as const
  return kinds.map((value) => ({ value, text: texts[`did_${value}`] }))
}

function kindText(key: string, texts: DeskTexts): string | undefined {
  const text = (texts as Record<string, unknown>)[key]
  return typeof text === 'string' ? text : undefined
}
