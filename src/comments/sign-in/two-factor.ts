import { limited, type TooMany } from './bad-tries.ts'
import { confirmPassword } from './change-password.ts'
import type { KnownModerator } from './moderator-store.ts'
import { madeRecoveryCodes, recoveryCodeHash } from './recovery-codes.ts'
import type { SignInContext } from './sign-in-context.ts'
import { madeTotpSecret, stepOfCode } from './totp.ts'
import { sealTotpSecret, totpSecretOf } from './totp-secret.ts'

export type TwoFactorOutcome = { kind: 'done' } | { kind: 'refused' } | TooMany

/** Offers a secret for the second factor. It is not asked for until a code of it was typed: see `confirmTwoFactor`. */
export async function offerTwoFactor(
  password: string,
  moderator: KnownModerator,
  context: SignInContext,
): Promise<TwoFactorOutcome> {
  const confirmed = await confirmPassword(password, moderator, context)
  if (confirmed.kind !== 'confirmed') return confirmed
  const sealed = sealTotpSecret(context.secret, madeTotpSecret())
  await context.moderators.offerTwoFactor(moderator.id, sealed)
  return { kind: 'done' }
}

export type Confirmed = { kind: 'on'; recoveryCodes: string[] } | { kind: 'refused' } | TooMany

/** Switches the second factor on, with a first code of it. The recovery codes are not to be had again. */
export async function confirmTwoFactor(
  code: string,
  moderator: KnownModerator,
  context: SignInContext,
): Promise<Confirmed> {
  const { id } = moderator
  const { moderators, secret, now } = context
  const offered = offeredSecret(moderator, secret)
  if (offered === undefined) return { kind: 'refused' }
  const on = await limited([context.clientKey, `code:${id}`], context, async () => {
    const step = stepOfCode(offered, code, now)
    if (step === undefined || !(await moderators.takeStep(id, step))) return undefined
    const recoveryCodes = madeRecoveryCodes()
    const hashes = recoveryCodes.map((made) => recoveryCodeHash(secret, id, made))
    return (await moderators.switchTwoFactorOn(id, moderator.twoFactor?.sealedSecret ?? '', hashes))
      ? ({ kind: 'on', recoveryCodes } as const)
      : undefined
  })
  return on ?? { kind: 'refused' }
}

/** Switches the second factor off. */
export async function stopTwoFactor(
  password: string,
  moderator: KnownModerator,
  context: SignInContext,
): Promise<TwoFactorOutcome> {
  const confirmed = await confirmPassword(password, moderator, context)
  if (confirmed.kind !== 'confirmed') return confirmed
  await context.moderators.switchTwoFactorOff(moderator.id)
  return { kind: 'done' }
}

/** The secret that is on offer, to be shown; `undefined` when none is. One in use is never shown again. */
export function offeredSecret(moderator: KnownModerator, secret: string): string | undefined {
  return moderator.twoFactor?.isOn ? undefined : totpSecretOf(moderator, secret)
}
