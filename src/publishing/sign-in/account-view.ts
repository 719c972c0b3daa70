import { passwordLengths } from '../../comments/sign-in/password-faults.ts'
import type { Session } from '../../comments/sign-in/session-store.ts'
import { totpAddress } from '../../comments/sign-in/totp.ts'
import { offeredSecret } from '../../comments/sign-in/two-factor.ts'
import type { AccountView } from '../../ui/moderation/account.tsx'
import type { TwoFactorView } from '../../ui/moderation/two-factor-part.tsx'
import type { PageContext } from '../page-props.ts'
import type { ViewMaker } from '../view-maker.ts'
import { qrView } from './qr-view.ts'

/** What somebody sees of their own account. @throws StoreAway */
export async function accountView(
  { id, moderator }: Session,
  { signIn, secret, at }: PageContext,
  views: ViewMaker,
): Promise<AccountView> {
  const sessions = await (await signIn()).sessions.of(moderator.id, new Date(at))
  return {
    name: moderator.name,
    hasFirstPassword: moderator.hasFirstPassword,
    shortestPassword: passwordLengths.shortest,
    twoFactor: twoFactorView(moderator, secret, views.site.name),
    sessions: sessions.map(({ id: other, browser, startedAt, seenAt }) => ({
      ...{ id: other, browser, isCurrent: other === id },
      ...{ started: views.instant(startedAt), seen: views.instant(seenAt) },
    })),
  }
}

function twoFactorView(moderator: Session['moderator'], secret: string, paper: string): TwoFactorView {
  const offered = offeredSecret(moderator, secret)
  if (offered === undefined) return { state: moderator.twoFactor?.isOn ? 'on' : 'off' }
  const address = totpAddress(offered, paper, moderator.name)
  return { state: 'offered', secret: offered, address, picture: qrView(address) }
}
