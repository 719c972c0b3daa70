import { Secret, TOTP } from 'otpauth'

/** Seconds that a code is good for, and how many codes around the present one are taken, for clocks that differ. */
const [period, window] = [30, 1]

/** A new secret of 160 bits in Base32 (RFC 4226, 4), as authenticator apps take it. */
export function madeTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The `otpauth:` address that apps scan; `issuer` is who asks for the codes. */
export function totpAddress(secret: string, issuer: string, name: string): string {
  return totpOf(secret, issuer, name).toString()
}

/** The step (RFC 6238) of a code of six digits; `undefined` when it is not one of now. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime()
  const delta = totpOf(secret).validate({ token: code.replace(/\s/g, ''), timestamp, window })
  return delta === null ? undefined : TOTP.counter({ period, timestamp }) + delta
}

function totpOf(secret: string, issuer = '', label = ''): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period })
}
