import { foldedText } from '../plain-text.ts'
import type { Check } from './check.ts'

/** Nobody may pass for the newsroom, in whatever alphabet the name is typed. */
export const reservedName: Check = ({ name }, { reservedNames }) => {
  const given = bare(name)
  return reservedNames.some((reserved) => bare(reserved) === given)
    ? { score: 50, reason: 'reserved-name' }
    : undefined
}

function bare(name: string): string {
  return foldedText(name).replace(/[^\p{L}\p{N}]/gu, '')
}
