import { z } from 'zod'
import { deskUrls } from '../../site/desk-urls.ts'
import { type DeskRequest, deskAction } from '../sign-in/desk-action.tsx'
import { type DeskAnswer, seeOther } from '../sign-in/desk-answer.tsx'
import { textSchema } from './desk-query.ts'
import { toldPath } from './told-path.ts'

const sentSchema = z.object({ id: textSchema }).catch({ id: '' })

/** `POST /api/moderation/end-ban`: ends a ban before its time. */
export function receiveEndBan(request: DeskRequest): Promise<DeskAnswer> {
  return deskAction(request, async ({ moderator }, wired) => {
    const { id } = sentSchema.parse(request.body)
    const hasEnded = await (await wired.desk()).endBan(id, moderator.id, wired.now())
    return seeOther(toldPath(deskUrls.bans(), { said: hasEnded ? 'ban-ended' : 'ban-not-ended' }))
  })
}
