import { z } from 'zod'
import { deskUrls } from '../../site/desk-urls.ts'
import { deskTextsFor } from '../../site/messages/desk-texts-for.ts'
import { type DeskRequest, deskAction, refuse } from '../sign-in/desk-action.tsx'
import { type DeskAnswer, seeOther } from '../sign-in/desk-answer.tsx'
import { textSchema } from './desk-query.ts'
import { toldPath } from './told-path.ts'

const sentSchema = z.object({ id: textSchema }).catch({ id: '' })

/** `POST /api/moderation/disable`: shuts a moderator out; for administrators. */
export function receiveDisable(request: DeskRequest): Promise<DeskAnswer> {
  return deskAction(request, async ({ moderator }, wired) => {
    const { locale } = wired.catalog.settings()
    if (moderator.role !== 'admin') return refuse(403, () => deskTextsFor(locale).forAdminsText)
    const { id } = sentSchema.parse(request.body)
    const { moderators } = await wired.signIn()
    const outcome = id === moderator.id ? 'refused' : await moderators.disable(id, wired.now(), moderator.id)
    const told = outcome === 'disabled' ? { disabled: id } : ({ said: 'cannot-disable' } as const)
    return seeOther(toldPath(deskUrls.team(), told))
  })
}
