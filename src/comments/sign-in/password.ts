import { hash, verify } from '@node-rs/argon2'

/** For Argon2id, which is the library's default; OWASP's Password Storage Cheat Sheet asks for no less. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The hash that is kept: PHC string format, with its own salt and parameters. */
export function hashPassword(password: string): Promise<string> {
  return hash(comparable(password), options)
}

let decoy: Promise<string> | undefined

/**
 * Whether a password is that of a hash.
 *
 * @param kept without one, as for a name that nobody has, the answer is no, and takes as long
 */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  decoy ??= hashPassword('nobody')
  const isRight = await verify(kept ?? (await decoy), comparable(password))
  return isRight && kept !== undefined
}

/** Keyboards write the same letter in several ways (NIST SP 800-63B, 5.1.1.2). */
function comparable(password: string): string {
  return password.toWellFormed().normalize('NFKC')
}
