import { z } from 'zod'
import type { TooMany } from '../../comments/sign-in/bad-tries.ts'
import { enterCode } from '../../comments/sign-in/enter-code.ts'
import { signInTextsFor } from '../../site/messages/sign-in-texts-for.ts'
import { urls } from '../../site/urls.ts'
import { CodeForm, type CodeView } from '../../ui/moderation/code-form.tsx'
import { type DeskRequest, ownAction } from './desk-action.tsx'
import { type DeskAnswer, deskDocument, seeOther } from './desk-answer.tsx'
import { readCookie, setCookie } from './desk-cookies.ts'
import { deskProps } from './desk-page.ts'
import { deskPath } from './desk-path.ts'
import { letIn } from './let-in.ts'
import { signInContext } from './sign-in-context.ts'
import { waitHeaders, waitNotice } from './wait-notice.ts'

const fields = z
  .object({ code: z.string().catch(''), returnTo: z.string().catch('').transform(deskPath) })
  .catch({ code: '', returnTo: deskPath('') })

/** `POST /api/moderation/code`: the second step of signing in. */
export function receiveCode(request: DeskRequest): Promise<DeskAnswer> {
  return ownAction(request, async (wired) => {
    const { code, returnTo } = fields.parse(request.body)
    const context = await signInContext(request, wired)
    const outcome = await enterCode({ ticket: readCookie('ticket', request, wired.env), code }, context)
    switch (outcome.kind) {
      case 'signed-in':
        return letIn(outcome, { request, wired, context, returnTo })
      case 'start-again':
        return seeOther(`${urls.signIn(returnTo)}&done=expired`, [setCookie('ticket', '', wired.env)])
      case 'refused':
      case 'too-many':
        return formAgain(returnTo, outcome)
    }
  })
}

async function formAgain(returnTo: string, outcome: { kind: 'refused' } | TooMany): Promise<DeskAnswer> {
  const props = await deskProps(undefined, (_context, { locale }): CodeView => {
    const texts = signInTextsFor(locale)
    return { returnTo, notice: waitNotice(outcome, texts) ?? { kind: 'error', text: texts.codeRefused } }
  })
  return deskDocument(props, {
    ...(outcome.kind === 'refused' ? { status: 401 } : { status: 429, headers: waitHeaders(outcome) }),
    title: (texts) => texts.codeHeading,
    page: (view, texts) => <CodeForm view={view} texts={texts} />,
  })
}
