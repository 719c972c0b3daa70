import { nameKey } from '../name-key.ts'
import type { Check } from './check.ts'

/**
 * Nobody may pass for the newsroom, in whatever alphabet the name is typed, nor with a title before it or after it.
 * A name of one word is many people's, and is reserved only by itself.
 */
export const reservedName: Check = ({ name }, { reservedNames }) => {
  const given = nameKey(name)
  const words = keysOf(name)
  const detail = reservedNames.find((reserved) => {
    const parts = keysOf(reserved)
    return nameKey(reserved) === given || (parts.length > 1 && parts.every((part) => words.includes(part)))
  })
  return detail === undefined ? undefined : { score: 50, reason: 'reserved-name', detail }
}

function keysOf(name: string): string[] {
  return name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(nameKey)
}
