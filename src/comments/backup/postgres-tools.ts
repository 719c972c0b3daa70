import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** A tool of PostgreSQL failed, or is not installed; the message says what to do. */
export class ToolFailed extends Error {
  override name = 'ToolFailed'
}

/**
 * Runs `pg_dump` or `pg_restore`, and tells each line of its output. What it needs to get in comes by its environment,
 * because everybody on a machine can see command lines.
 * @throws ToolFailed with what it said
 */
export async function runTool(
  tool: 'pg_dump' | 'pg_restore',
  args: readonly string[],
  env: Record<string, string> = {},
  tell: (line: string) => void = () => undefined,
): Promise<void> {
  const child = spawn(tool, args, { env: { ...process.env, ...env } as NodeJS.ProcessEnv })
  child.stdin.end()
  let said = ''
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-4000)
  })
  const ended = new Promise<number | null>((done, failed) => {
    child.on('error', () => failed(new ToolFailed(missing(tool))))
    child.on('close', done)
  })
  const lines = createInterface({ input: child.stdout })
  lines.on('line', tell)
  const code = await ended
  if (code !== 0) throw new ToolFailed(`${tool} failed (${code}): ${said.trim()}`)
}

/** How these tools reach a database: its URL without the password, and the password apart. */
export function reach(url: string): { place: string; env: Record<string, string> } {
  const place = new URL(url)
  const password = decodeURIComponent(place.password)
  place.password = ''
  // What only our driver knows: TLS without a look at the certificate.
  if (place.searchParams.get('sslmode') === 'no-verify') place.searchParams.set('sslmode', 'require')
  // libpq takes no + for a space.
  place.search = place.search.replaceAll('+', '%20')
  return { place: place.href, env: password ? { PGPASSWORD: password } : {} }
}

function missing(tool: string): string {
  return `${tool} cannot be run. It comes with PostgreSQL's client, in at least the server's version: on Debian
and Ubuntu "apt install postgresql-client", on Alpine "apk add postgresql-client". Or leave backups to whoever minds
the database.`
}
