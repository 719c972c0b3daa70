import { shortened } from './shortened.ts'

/** In characters. */
const longestLine = 1000

/** A line for a terminal: what an export says may be of any length, move the cursor, or turn the line around. */
export function printable(line: string): string {
  return shortened(line.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '�'), longestLine)
}
