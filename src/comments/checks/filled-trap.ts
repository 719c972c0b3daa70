import type { Check } from './check.ts'

/** Password managers fill hidden fields too, so a filled trap holds a comment; it never refuses a person. */
export const filledTrap: Check = ({ trap }) =>
  trap === '' ? undefined : { score: 100, reason: 'trap-filled' }
