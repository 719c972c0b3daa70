import { cleanName, isBlank, lengthOf } from '../plain-text.ts'

/** In code points. */
const longestName = 80

/** A name as it is shown; `undefined` when it is empty or too long. */
export function moderatorName(typed: string): string | undefined {
  const name = cleanName(typed)
  return isBlank(name) || lengthOf(name) > longestName ? undefined : name
}

/** A name as it is compared: "ANA  Prado" is "ana prado". Accents count. */
export function signInKey(name: string): string {
  return cleanName(name).normalize('NFKC').toLowerCase()
}
