import { lengthOf } from '../plain-text.ts'
import { signInKey } from './moderator-name.ts'

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
  const isSimple =
    new Set(password.toLowerCase()).size < fewest ||
    saysName(password, moderatorName) ||
    isSequence(password.toLowerCase())
  return isSimple ? 'too-simple' : undefined
}

/** Whether most characters only follow the one before: on the keyboard, in the alphabet, in counting. */
function isSequence(password: string): boolean {
  const rows = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']
  const pairs = [...password].slice(1).map((next, index) => password[index] + next)
  const isNext = (pair: string) =>
    rows.some((row) => row.includes(pair) || row.includes([...pair].reverse().join('')))
  return pairs.filter(isNext).length > pairs.length / 2
}

/** Whether nothing much is left without the moderator's own name. */
function saysName(password: string, name: string): boolean {
  const rest = signInKey(name)
    .split(' ')
    .reduce((left, word) => left.replaceAll(word, ''), signInKey(password))
  return lengthOf(rest) < passwordLengths.shortest / 2
}
