import { z } from 'zod'
import type { Choice, DecidedTogether } from '../../comments/desk/desk-store.ts'
import { type DeskRequest, deskAction, refuse } from '../sign-in/desk-action.tsx'
import { type DeskAnswer, seeOther } from '../sign-in/desk-answer.tsx'
import type { Told } from './outcome-view.ts'
import { toldPath } from './told-path.ts'

/** Comments that can be decided about at once. */
const mostChoices = 100

/** A comment as the form showed it: "id:version". */
const choiceSchema = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/)
  .transform((text): Choice => {
    const [id = '', version] = text.split(':')
    return { id, version: Number(version) }
  })

const sentSchema = z.object({
  choice: z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .catch([])
    .pipe(z.array(choiceSchema).max(mostChoices)),
  decision: z.enum(['published', 'held', 'refused', 'spam']),
  back: z.unknown().optional(),
})

/** `POST /api/moderation/decisions`: decides about one comment, or about all that were selected. */
export function receiveDecisions(request: DeskRequest): Promise<DeskAnswer> {
  return deskAction(request, async ({ moderator }, wired) => {
    const sent = sentSchema.safeParse(request.body)
    if (!sent.success) return refuse(400, (texts) => texts.didNotWork)
    const { choice, decision, back } = sent.data
    if (choice.length === 0) return seeOther(toldPath(back, { said: 'none-selected' }))
    const at = wired.now()
    const batch = wired.newId(at)
    const decider = { moderatorId: moderator.id, at, batch }
    const decided = await (await wired.desk()).decide(withoutRepeats(choice), decision, decider)
    return seeOther(toldPath(back, { batch, ...refusals(decided) }))
  })
}

/** What was not done, for the page that follows. */
export function refusals(decided: readonly DecidedTogether[]): Told {
  const of = (kind: DecidedTogether['kind']) => decided.filter((one) => one.kind === kind).map(({ id }) => id)
  const number = (ids: string[]) => (ids.length > 0 ? String(ids.length) : undefined)
  const conflict = of('conflict').join('.')
  const counts = { gone: number(of('gone')), unknown: number(of('unknown')), away: number(of('away')) }
  const told = { conflict: conflict || undefined, ...counts }
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
}

function withoutRepeats(choices: readonly Choice[]): Choice[] {
  return [...new Map(choices.map((choice) => [choice.id, choice])).values()]
}
