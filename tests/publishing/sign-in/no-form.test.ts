import { expect, test } from 'vitest'
import { receiveBan } from '../../../src/publishing/desk/receive-ban.ts'
import { receiveDecisions } from '../../../src/publishing/desk/receive-decisions.ts'
import { receiveDisable } from '../../../src/publishing/desk/receive-disable.ts'
import { receiveEdit } from '../../../src/publishing/desk/receive-edit.tsx'
import { receiveEndBan } from '../../../src/publishing/desk/receive-end-ban.ts'
import { receiveUndo } from '../../../src/publishing/desk/receive-undo.ts'
import { receiveCode } from '../../../src/publishing/sign-in/receive-code.tsx'
import { receivePassword } from '../../../src/publishing/sign-in/receive-password.ts'
import { receiveSessions } from '../../../src/publishing/sign-in/receive-sessions.ts'
import { receiveSignIn } from '../../../src/publishing/sign-in/receive-sign-in.tsx'
import { receiveTwoFactor } from '../../../src/publishing/sign-in/receive-two-factor.tsx'
import { aWiredDesk } from '../../builders/a-wired-desk.ts'

test.each([
  ['sign-in', receiveSignIn, 401],
  ['code', receiveCode, 303],
  ['password', receivePassword, 422],
  ['sessions', receiveSessions, 303],
  ['two-factor', receiveTwoFactor, 422],
  ['bans', receiveBan, 400],
  ['decisions', receiveDecisions, 400],
  ['disable', receiveDisable, 303],
  ['edit', receiveEdit, 404],
  ['end-ban', receiveEndBan, 303],
  ['undo', receiveUndo, 303],
])('%s takes what is no form for an empty one', async (_name, receive, status) => {
  const { sends } = await aWiredDesk('admin')
  for (const body of ['any text', '', undefined, null, 7, ['a']])
    expect((await receive(sends(body))).status, JSON.stringify(body)).toBe(status)
})
