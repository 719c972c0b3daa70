import type { Check } from './check.ts'

/** Links are what most spam is for. The paper says how many it takes without a look. */
export const tooManyLinks: Check = ({ comment, name }, { policy }) => {
  const links = `${name}\n${comment}`.match(/https?:\/\/|\bwww\./gi)?.length ?? 0
  return links > policy.maxLinks ? { score: 50, reason: 'too-many-links' } : undefined
}
