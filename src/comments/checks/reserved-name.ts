import { nameKey } from '../name-key.ts'
import type { Check } from './check.ts'

/** Nobody may pass for the newsroom, in whatever alphabet the name is typed. */
export const reservedName: Check = ({ name }, { reservedNames }) => {
  const given = nameKey(name)
  const detail = reservedNames.find((reserved) => nameKey(reserved) === given)
  return detail === undefined ? undefined : { score: 50, reason: 'reserved-name', detail }
}
