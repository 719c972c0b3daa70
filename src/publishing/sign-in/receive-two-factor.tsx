import { z } from 'zod'
import type { Session } from '../../comments/sign-in/session-store.ts'
import type { SignInContext } from '../../comments/sign-in/sign-in-context.ts'
import { confirmTwoFactor, offerTwoFactor, stopTwoFactor } from '../../comments/sign-in/two-factor.ts'
import { urls } from '../../site/urls.ts'
import { RecoveryCodes } from '../../ui/moderation/recovery-codes.tsx'
import { type AccountDone, accountAgain } from './account-page.tsx'
import { type DeskRequest, deskAction, refuse } from './desk-action.tsx'
import { type DeskAnswer, deskDocument, seeOther } from './desk-answer.tsx'
import { deskProps } from './desk-page.ts'
import { signInContext } from './sign-in-context.ts'

const text = z.string().catch('')
const fields = z.object({
  do: z.enum(['offer', 'confirm', 'cancel', 'stop']),
  password: text,
  code: text,
})

/** `POST /api/moderation/two-factor`: the second factor is offered, confirmed with a code, or taken away. */
export function receiveTwoFactor(request: DeskRequest): Promise<DeskAnswer> {
  return deskAction(request, async (session, wired) => {
    const typed = fields.safeParse(request.body || {})
    if (!typed.success) return refuse(422, (texts) => texts.didNotWork)
    const { do: wanted, password, code } = typed.data
    const context = await signInContext(request, wired)
    switch (wanted) {
      case 'offer':
        return withPassword(offerTwoFactor, 'offered')
      case 'stop':
        return withPassword(stopTwoFactor, 'stopped')
      case 'cancel':
        return cancel(session, context)
      case 'confirm':
        return confirm(code, session, context)
    }

    async function withPassword(act: typeof offerTwoFactor, done: AccountDone): Promise<DeskAnswer> {
      const outcome = await act(password, session.moderator, context)
      if (outcome.kind === 'done') return seeOther(`${urls.account(done)}#two-factor`)
      return accountAgain(session, outcome, (texts) => ({ password: texts.wrongPassword }))
    }
  })
}

/** An offer may be left without the password; what is on may not be switched off like this. */
async function cancel({ moderator }: Session, { moderators }: SignInContext): Promise<DeskAnswer> {
  if (moderator.twoFactor?.isOn) return seeOther(urls.account())
  await moderators.switchTwoFactorOff(moderator.id)
  const done: AccountDone = 'cancelled'
  return seeOther(urls.account(done))
}

/** The recovery codes are in this answer, and nowhere else. */
async function confirm(code: string, session: Session, context: SignInContext): Promise<DeskAnswer> {
  const outcome = await confirmTwoFactor(code, session.moderator, context)
  if (outcome.kind !== 'on') return accountAgain(session, outcome, (texts) => ({ code: texts.codeRefused }))
  return deskDocument(await deskProps(session.moderator, () => outcome.recoveryCodes), {
    status: 200,
    title: (texts) => texts.recoveryHeading,
    page: (codes, texts) => <RecoveryCodes codes={codes} texts={texts} />,
  })
}
