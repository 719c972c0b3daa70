import { z } from 'zod'
import { banValue } from '../../comments/ban-value.ts'
import { banKinds } from '../../comments/checks/evidence.ts'
import type { NewBan } from '../../comments/desk/desk-store.ts'
import { cleanText, foldedText } from '../../comments/plain-text.ts'
import type { KeptComment } from '../../domain/comment.ts'
import { formatDate } from '../../site/dates.ts'
import { deskTextsFor } from '../../site/messages/desk-texts-for.ts'
import type { Wired } from '../../wiring.ts'
import { type DeskRequest, deskAction, refuse } from '../sign-in/desk-action.tsx'
import { type DeskAnswer, seeOther } from '../sign-in/desk-answer.tsx'
import { textSchema } from './desk-query.ts'
import { toldPath } from './told-path.ts'

/** In characters, as the form has it. */
const longest = 254
const day = 24 * 60 * 60 * 1000

/** With a comment, its author is banned by what is known of them; without, what was typed. */
const sentSchema = z.object({
  kind: z.enum(banKinds),
  comment: textSchema,
  value: textSchema,
  reason: textSchema.transform((reason) => cleanText(reason).trim().slice(0, 200)),
  days: z.enum(['1', '7', '30', '']),
  back: z.unknown().optional(),
})

type Sent = z.infer<typeof sentSchema>

/** What is banned, and what moderators are told of it. */
type Target = Pick<NewBan, 'value' | 'label' | 'commentId'>

/** `POST /api/moderation/bans`: bans a name, a word, or an address that nobody is shown. */
export function receiveBan(request: DeskRequest): Promise<DeskAnswer> {
  return deskAction(request, async ({ moderator }, wired) => {
    const sent = sentSchema.safeParse(request.body)
    if (!sent.success) return refuse(400, (texts) => texts.didNotWork)
    const { kind, reason, days, back } = sent.data
    const createdAt = wired.now()
    const target = await targetOf(sent.data, createdAt, wired)
    if (!target || target.value === '') return seeOther(toldPath(back, { said: 'ban-empty' }))
    const expiresAt = days === '' ? undefined : new Date(createdAt.getTime() + Number(days) * day)
    const id = wired.newId(createdAt)
    const ban = { id, kind, reason, createdBy: moderator.id, createdAt, expiresAt, ...target }
    await (await wired.desk()).ban(ban)
    return seeOther(toldPath(back, { said: 'banned' }))
  })
}

async function targetOf(sent: Sent, now: Date, wired: Wired): Promise<Target | undefined> {
  if (sent.comment === '') return typedTarget(sent, now, wired)
  const comment = await (await wired.comments()).kept(sent.comment)
  return comment && authorTarget(sent, comment, wired)
}

function typedTarget({ kind, value }: Sent, now: Date, wired: Wired): Target | undefined {
  const typed = value.trim()
  if (kind === 'address' || !isBannable[kind](typed)) return undefined
  // Nobody is shown an address, whoever typed it.
  const label =
    kind === 'email' ? textsOf(wired).labelTypedEmail(shortDay(now, wired)) : cleanText(typed).trim()
  return { value: banValue(wired.secret, kind, typed), label, commentId: undefined }
}

/** What would ban nobody, or nearly everybody, is a slip. */
const isBannable = {
  name: (typed: string) => typed !== '' && typed.length <= longest,
  email: (typed: string) => z.email().safeParse(typed).success,
  word: (typed: string) =>
    (foldedText(typed).match(/[\p{L}\p{N}]/gu) ?? []).length >= 3 && typed.length <= longest,
}

function authorTarget({ kind }: Sent, comment: KeptComment, wired: Wired): Target | undefined {
  const { id, name, createdAt } = comment
  const on = shortDay(createdAt, wired)
  const texts = textsOf(wired)
  if (kind === 'name') return { value: banValue(wired.secret, kind, name), label: name, commentId: id }
  if (kind === 'email')
    return { value: comment.emailKey ?? '', label: texts.labelEmailOf(name, on), commentId: id }
  if (kind === 'address')
    return { value: comment.clientKey, label: texts.labelAddressOf(name, on), commentId: id }
  return undefined
}

function textsOf({ catalog }: Wired) {
  return deskTextsFor(catalog.settings().locale)
}

function shortDay(date: Date, wired: Wired): string {
  const { timeZone, locale } = wired.catalog.settings()
  return formatDate(date, textsOf(wired).shortDay, timeZone, locale)
}
