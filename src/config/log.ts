import pino from 'pino'
import { requestId } from './request-ids.ts'

/**
 * What operators are told, one JSON value on each line of standard error, with the id of the request that it is about.
 * A person at a terminal gets the words alone. Never give it a name, a text, an e-mail or a client's address.
 */
export const log = pino(
  {
    level: levelIn(process.env.LOG_LEVEL),
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    mixin: () => ({ request: requestId() }),
    serializers: { fault: faultIn },
  },
  process.stderr.isTTY ? { write: (line) => void process.stderr.write(wordsOf(line)) } : pino.destination(2),
)

function levelIn(given: string | undefined): string {
  return given !== undefined && given in pino.levels.values ? given : 'info'
}

function wordsOf(line: string): string {
  const { msg, fault } = JSON.parse(line)
  return `${msg}${fault === undefined ? '' : `: ${fault.message}`}\n`.replace(/[^\P{Cc}\n]/gu, ' ')
}

/** PostgreSQL quotes what was typed when that is what it cannot take (SQLSTATE classes 22 and 23). */
const quotes = /^2[23]/

/** What may be told of an error. */
function faultIn(error: unknown): { type: string; code?: string; message: string } {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) }
  const { name: type, code, message } = error as Error & { code?: unknown }
  if (typeof code !== 'string') return { type, message }
  return { type, code, message: quotes.test(code) ? message.replace(/"[^"]*"|\(.*\)/gs, '…') : message }
}
