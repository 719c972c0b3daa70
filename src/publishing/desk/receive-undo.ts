import { z } from 'zod'
import { textKey } from '../../comments/comment-keys.ts'
import { type DeskRequest, deskAction } from '../sign-in/desk-action.tsx'
import { type DeskAnswer, seeOther } from '../sign-in/desk-answer.tsx'
import { textSchema } from './desk-query.ts'
import { refusals } from './receive-decisions.ts'
import { toldPath } from './told-path.ts'

const sentSchema = z
  .object({ batch: textSchema, back: z.unknown().optional() })
  .catch({ batch: '', back: '' })

/** `POST /api/moderation/undo`: takes back what whoever is signed in has decided together. */
export function receiveUndo(request: DeskRequest): Promise<DeskAnswer> {
  return deskAction(request, async ({ moderator }, wired) => {
    const { batch, back } = sentSchema.parse(request.body)
    const at = wired.now()
    const textKeyOf = (body: string) => textKey(wired.secret, body)
    const undoer = { moderatorId: moderator.id, at, batch, textKeyOf }
    const undone = await (await wired.desk()).undo(batch, undoer)
    const count = undone.filter(({ kind }) => kind === 'done').length
    if (undone.length === 0) return seeOther(toldPath(back, { said: 'nothing-undone' }))
    return seeOther(toldPath(back, { ...(count > 0 && { undone: String(count) }), ...refusals(undone) }))
  })
}
