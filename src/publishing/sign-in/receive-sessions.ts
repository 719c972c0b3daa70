import { z } from 'zod'
import { urls } from '../../site/urls.ts'
import type { AccountDone } from './account-page.tsx'
import { type DeskRequest, deskAction } from './desk-action.tsx'
import { type DeskAnswer, seeOther } from './desk-answer.tsx'

/** The id of a session, or "others". */
const fields = z.object({ end: z.string().catch('') }).catch({ end: '' })

/** `POST /api/moderation/sessions`: ends sessions of whoever is signed in. */
export function receiveSessions(request: DeskRequest): Promise<DeskAnswer> {
  return deskAction(request, async ({ id, moderator }, { signIn }) => {
    const { end } = fields.parse(request.body)
    const { sessions } = await signIn()
    if (end === 'others') await sessions.endOthers(moderator.id, id)
    else await sessions.end(moderator.id, end)
    const done: AccountDone = end === 'others' ? 'others' : 'session'
    return seeOther(urls.account(done))
  })
}
