import { nameKey } from '../name-key.ts'
import type { Check } from './check.ts'

/**
 * Nobody may pass for the newsroom, in whatever alphabet the name is typed, nor with a title before it or after it.
 * A name of one word is many people's, and is reserved only by itself.
 */
export const reservedName: Check = ({ name }, { reservedNames }) => {
  const given = nameKey(name)
  const words = keysOf(name)
  const found = reservedIn(reservedNames).find(
    ({ key, parts }) => key === given || (parts.length > 1 && parts.every((part) => words.includes(part))),
  )
  return found && { score: 50, reason: 'reserved-name', detail: found.name }
}

type Reserved = { name: string; key: string; parts: string[] }

/** A paper may have hundreds of authors, and its list is the same for one comment after the other. */
const reservedBefore = new WeakMap<readonly string[], Reserved[]>()

function reservedIn(names: readonly string[]): Reserved[] {
  const reserved =
    reservedBefore.get(names) ?? names.map((name) => ({ name, key: nameKey(name), parts: keysOf(name) }))
  reservedBefore.set(names, reserved)
  return reserved
}

function keysOf(name: string): string[] {
  return name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(nameKey)
}
