import { lengthOf } from '../plain-text.ts'
import { nameKey } from './moderator-name.ts'

/** In code points. The upper limit only bounds the work. */
export const passwordLengths = { shortest: 12, longest: 200 } as const

export type PasswordFault = 'too-short' | 'too-long' | 'too-simple'

/** A password may not consist of so few different characters. */
const fewest = 5

/** Why a password is not taken (after NIST SP 800-63B: length counts, no rules on kinds of characters). */
export function passwordFault(password: string, moderatorName: string): PasswordFault | undefined {
  const length = lengthOf(password)
  if (length < passwordLengths.shortest) return 'too-short'
  if (length > passwordLengths.longest) return 'too-long'
  const isSimple = new Set(password.toLowerCase()).size < fewest || saysName(password, moderatorName)
  return isSimple ? 'too-simple' : undefined
}

/** Whether nothing much is left without the moderator's own name. */
function saysName(password: string, name: string): boolean {
  const rest = nameKey(name)
    .split(' ')
    .reduce((left, word) => left.replaceAll(word, ''), nameKey(password))
  return lengthOf(rest) < passwordLengths.shortest / 2
}
