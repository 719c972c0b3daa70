import { z } from 'zod'
import { seal, unseal } from '../../config/sealing.ts'

/** How long a link that was mailed opens somebody's data, in milliseconds. */
export const dataLinkLasts = 60 * 60 * 1000

const purpose = 'your-data'
const saidSchema = z.object({ email: z.string(), until: z.number() })

/** What a mailed link carries: who asked, and until when, encrypted. Whoever has it reads the mails of that address. */
export function dataToken(secret: string, email: string, now: Date): string {
  return seal(secret, purpose, JSON.stringify({ email, until: now.getTime() + dataLinkLasts }))
}

/** The address that a token opens; `undefined` when it is none, or too old. */
export function emailOfToken(secret: string, token: string, now: Date): string | undefined {
  try {
    const { email, until } = saidSchema.parse(JSON.parse(unseal(secret, purpose, token)))
    return now.getTime() < until ? email : undefined
  } catch {
    return undefined
  }
}
