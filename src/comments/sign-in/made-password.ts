import { randomInt } from 'node:crypto'

/** Letters and digits that nobody takes for one another, read out or written by hand. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password such as "h4wk-2mpx-9rtz-vd3e-k7ng": five groups of four, 99 bits. */
export function madePassword(): string {
  return madeGroups(5)
}

/** Groups of four random letters, 20 bits each, joined by hyphens. */
export function madeGroups(count: number): string {
  const letter = () => letters[randomInt(letters.length)] ?? ''
  return Array.from({ length: count }, () => Array.from({ length: 4 }, letter).join('')).join('-')
}
