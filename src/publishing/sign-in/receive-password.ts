import { z } from 'zod'
import { changePassword, type PasswordOutcome } from '../../comments/sign-in/change-password.ts'
import { passwordLengths } from '../../comments/sign-in/password-faults.ts'
import type { SignInTexts } from '../../site/messages/sign-in-texts.ts'
import { urls } from '../../site/urls.ts'
import type { AccountView } from '../../ui/moderation/account.tsx'
import { type AccountDone, accountAgain } from './account-page.tsx'
import { type DeskRequest, deskAction } from './desk-action.tsx'
import { type DeskAnswer, seeOther } from './desk-answer.tsx'
import { setCookie } from './desk-cookies.ts'
import { signInContext } from './sign-in-context.ts'

const text = z.string().catch('')
const fields = z
  .object({ current: text, next: text, again: text })
  .catch({ current: '', next: '', again: '' })
const done: AccountDone = 'password'

/** `POST /api/moderation/password`: the browser gets another token, all other sessions end. */
export function receivePassword(request: DeskRequest): Promise<DeskAnswer> {
  return deskAction(request, async (session, wired) => {
    const typed = fields.parse(request.body)
    const outcome = await changePassword(typed, session, await signInContext(request, wired))
    if (outcome.kind === 'changed')
      return seeOther(urls.account(done), [setCookie('session', outcome.token, wired.env)])
    return accountAgain(session, outcome, (texts) => faultsOf(outcome, texts))
  })
}

function faultsOf(outcome: PasswordOutcome, texts: SignInTexts): NonNullable<AccountView['faults']> {
  if (outcome.kind !== 'unfit') return { current: texts.wrongPassword }
  switch (outcome.fault) {
    case 'too-short':
      return { next: texts.passwordTooShort(passwordLengths.shortest) }
    case 'too-long':
      return { next: texts.passwordTooLong(passwordLengths.longest) }
    case 'too-simple':
      return { next: texts.passwordTooSimple }
    case 'same':
      return { next: texts.passwordSame }
    case 'differs':
      return { again: texts.passwordDiffers }
  }
}
