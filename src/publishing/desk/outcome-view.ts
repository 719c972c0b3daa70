import { z } from 'zod'
import type { LoggedEvent } from '../../comments/desk/desk-store.ts'
import type { KeptComment } from '../../domain/comment.ts'
import { deskUrls } from '../../site/desk-urls.ts'
import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import type { OutcomeView } from '../../ui/moderation/outcome-notice.tsx'
import { statusText } from '../../ui/moderation/status-label.tsx'
import type { DeskPlace } from './desk-place.ts'
import { type NameOf, namesOfActors } from './people.ts'

/** What an action can say that needs no more than its name. */
const sayings = {
  'none-selected': { text: 'selectedHint', isProblem: true },
  'nothing-undone': { text: 'nothingUndone', isProblem: true },
  banned: { text: 'banned', isProblem: false },
  'ban-empty': { text: 'banEmpty', isProblem: true },
  'ban-ended': { text: 'banEnded', isProblem: false },
  'ban-not-ended': { text: 'banNotEnded', isProblem: true },
  'cannot-disable': { text: 'cannotDisable', isProblem: true },
} as const satisfies Record<string, { text: keyof DeskTexts; isProblem: boolean }>

export type Saying = keyof typeof sayings

const idPattern = /^[0-9a-f-]{36}$/
const count = z.coerce.number().int().min(0).max(1000).catch(0)

/** What an action tells the page that follows it, in the address. */
const toldSchema = z.object({
  batch: z.string().regex(idPattern).optional().catch(undefined),
  conflict: z
    .string()
    .catch('')
    .transform((text) =>
      text
        .split('.')
        .filter((id) => idPattern.test(id))
        .slice(0, 100),
    ),
  gone: count,
  unknown: count,
  away: count,
  undone: count,
  said: z
    .enum(Object.keys(sayings) as [Saying, ...Saying[]])
    .optional()
    .catch(undefined),
  disabled: z.string().regex(idPattern).optional().catch(undefined),
})

export type Told = Partial<Record<keyof z.infer<typeof toldSchema>, string>>

/** Names of the parameters by which an action tells what it did. */
export const toldKeys = toldSchema.keyof().options

/** What became of what was just sent, from the page's address and the store; `undefined` when nothing was. */
export async function outcomeView(query: unknown, place: DeskPlace): Promise<OutcomeView | undefined> {
  const told = toldSchema.parse(query)
  const { texts, store, moderator, context } = place
  const events = told.batch === undefined ? [] : await store.batch(told.batch, moderator.id)
  const nameOf = await namesOfActors(context, texts)
  const said = told.said && sayings[told.said]
  const done = [
    ...doneTexts(events, texts),
    ...(told.undone > 0 ? [texts.undone(told.undone)] : []),
    ...(said && !said.isProblem ? [texts[said.text]] : []),
    ...(told.disabled === undefined ? [] : [texts.disabled(nameOf(told.disabled))]),
  ]
  const problems = [
    ...(await conflictTexts(told.conflict, nameOf, place)),
    ...(told.gone > 0 ? [{ text: texts.goneNotice(told.gone) }] : []),
    ...(told.unknown > 0 ? [{ text: texts.unknownNotice(told.unknown) }] : []),
    ...(told.away > 0 ? [{ text: texts.awayNotice(told.away) }] : []),
    ...(said?.isProblem ? [{ text: texts[said.text] }] : []),
  ]
  if (done.length + problems.length === 0) return undefined
  const canUndo = await isUndoable(events, place)
  return { done, problems, ...(canUndo && told.batch !== undefined && { undo: told.batch }) }
}

function doneTexts(events: LoggedEvent[], texts: DeskTexts): string[] {
  if (events.some(({ kind }) => kind === 'edited')) return [texts.editedNotice]
  const [first] = events
  return first?.detail.to ? [texts.done(events.length, statusText(first.detail.to, texts))] : []
}

/** Whether a comment still is what the decision made of it. */
async function isUndoable(events: LoggedEvent[], { store }: DeskPlace): Promise<boolean> {
  const comments = await store.some(events.map(({ commentId }) => commentId))
  return events.some(({ commentId, detail }) =>
    comments.some(({ id, version }) => id === commentId && version === detail.version),
  )
}

/** Who was faster, and what they decided. */
async function conflictTexts(
  ids: readonly string[],
  nameOf: NameOf,
  { store, texts }: DeskPlace,
): Promise<OutcomeView['problems']> {
  const [comments, events] = await Promise.all([store.some(ids), store.eventsOf(ids)])
  return comments.map((comment) => {
    const last = events.findLast(({ commentId }) => commentId === comment.id)
    return { text: conflictText(comment, last, nameOf, texts), href: deskUrls.comment(comment.id) }
  })
}

function conflictText(
  { name, status }: KeptComment,
  last: LoggedEvent | undefined,
  nameOf: NameOf,
  texts: DeskTexts,
): string {
  const isByModerator = last && !['author', 'reader', 'system'].includes(last.actor)
  return isByModerator
    ? texts.conflict(nameOf(last.actor), name, statusText(status, texts))
    : texts.changedMeanwhile(name)
}
