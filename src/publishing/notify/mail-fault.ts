import { z } from 'zod'

/**
 * Why a letter was not taken. "address": there is nobody, now and later; "letter": this one will never be taken;
 * "server": another time it may be. `fault` has no address in it, because servers' own words often do.
 */
export type MailFault = { kind: 'address' | 'letter' | 'server'; fault: string }

/** What nodemailer tells of a refusal. */
const refusal = z.object({
  code: z.string().catch(''),
  /** Of the socket, where that is the fault. */
  originalCode: z.string().optional().catch(undefined),
  command: z.string().catch(''),
  responseCode: z.number().catch(0),
  response: z.string().catch(''),
})

/** Reads a refusal by its place in the dialogue and its codes (RFC 5321, 4.2.3; RFC 3463). */
export function mailFault(error: unknown): MailFault {
  const { code, originalCode, command, responseCode, response } = refusal.parse(error ?? {})
  const detail = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  const known = [originalCode ?? code, command.split(':')[0], responseCode || '', detail]
    .filter(Boolean)
    .join(' ')
  const fault = known || (error instanceof Error ? error.name : 'unknown')
  if (command === 'RCPT TO' && isNobody(responseCode, detail)) return { kind: 'address', fault }
  const isFinal = responseCode >= 500 && command === 'DATA'
  return { kind: isFinal || command === 'API' ? 'letter' : 'server', fault }
}

/**
 * 5.1 speaks of the address, 5.2.1 of a mailbox that is closed. Other reasons (5.7: no relaying) are about the server
 * that we send through, and its faults must not shut out every reader.
 */
function isNobody(responseCode: number, detail: string | undefined): boolean {
  if (responseCode < 500) return false
  if (detail !== undefined) return detail.startsWith('5.1.') || detail === '5.2.1'
  return responseCode === 550 || responseCode === 551 || responseCode === 553
}
