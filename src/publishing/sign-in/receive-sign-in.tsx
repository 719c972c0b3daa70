import { z } from 'zod'
import type { TooMany } from '../../comments/sign-in/bad-tries.ts'
import { signIn } from '../../comments/sign-in/sign-in.ts'
import { signInTextsFor } from '../../site/messages/sign-in-texts-for.ts'
import { urls } from '../../site/urls.ts'
import { SignInForm, type SignInView } from '../../ui/moderation/sign-in-form.tsx'
import { type DeskRequest, ownAction } from './desk-action.tsx'
import { type DeskAnswer, deskDocument, seeOther } from './desk-answer.tsx'
import { setCookie } from './desk-cookies.ts'
import { deskProps } from './desk-page.ts'
import { deskPath } from './desk-path.ts'
import { letIn } from './let-in.ts'
import { signInContext } from './sign-in-context.ts'
import { waitHeaders, waitNotice } from './wait-notice.ts'

const fields = z
  .object({
    name: z.string().catch(''),
    password: z.string().catch(''),
    returnTo: z.string().catch('').transform(deskPath),
  })
  .catch({ name: '', password: '', returnTo: deskPath('') })

/** `POST /api/moderation/sign-in`: the first step of signing in. */
export function receiveSignIn(request: DeskRequest): Promise<DeskAnswer> {
  return ownAction(request, async (wired) => {
    const typed = fields.parse(request.body)
    const context = await signInContext(request, wired)
    const outcome = await signIn(typed, context)
    switch (outcome.kind) {
      case 'signed-in':
        return letIn(outcome, { request, wired, context, returnTo: typed.returnTo })
      case 'code-wanted':
        return seeOther(urls.signInCode(typed.returnTo), [setCookie('ticket', outcome.ticket, wired.env)])
      case 'refused':
      case 'too-many':
        return formAgain(typed, outcome)
    }
  })
}

async function formAgain(
  { name, returnTo }: Pick<SignInView, 'name' | 'returnTo'>,
  outcome: { kind: 'refused' } | TooMany,
): Promise<DeskAnswer> {
  const props = await deskProps(undefined, (_context, { locale }): SignInView => {
    const texts = signInTextsFor(locale)
    const notice = waitNotice(outcome, texts) ?? { kind: 'error', text: texts.refused }
    return { name, returnTo, notice }
  })
  return deskDocument(props, {
    ...(outcome.kind === 'refused' ? { status: 401 } : { status: 429, headers: waitHeaders(outcome) }),
    title: (texts) => texts.signInHeading,
    page: (view, texts) => <SignInForm view={view} texts={texts} />,
  })
}
