import { execFile, execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../server/test-server.ts'

export type OwnPostgres = {
  url: string
  /** "fast" ends sessions and writes all down; "immediate" is as if the machine had lost its power. */
  stop(mode: 'fast' | 'immediate'): Promise<void>
  start(): Promise<void>
  remove(): Promise<void>
}

const versions = '/usr/lib/postgresql'
const newest = existsSync(versions) ? readdirSync(versions).sort().at(-1) : undefined
const programs = newest && join(versions, newest, 'bin')
const isRoot = process.getuid?.() === 0

/** Why no PostgreSQL can be started and stopped here; empty where one can. */
export const ownPostgresMissing =
  programs === undefined
    ? 'there are no programs of PostgreSQL in /usr/lib/postgresql (apt install postgresql)'
    : isRoot && !existsSync('/usr/bin/setpriv')
      ? 'PostgreSQL does not run as root, and there is no setpriv'
      : ''

/** A PostgreSQL that a test may stop, with data of its own. PostgreSQL refuses root: it runs as "postgres" then. */
export async function anOwnPostgres(): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-postgres-'))
  chmodSync(folder, 0o755)
  if (isRoot) execFileSync('chown', ['postgres:', folder])
  const port = await freePort()
  const data = join(folder, 'data')
  await run('initdb', ['-D', data, '-U', 'prelo', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'])
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`
  const start = () => run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start'])
  const stop = (mode: string) => run('pg_ctl', ['-D', data, '-w', '-m', mode, 'stop'])
  await start()
  return {
    ...{ url: `postgres://prelo@127.0.0.1:${port}/postgres`, start, stop },
    async remove() {
      await stop('immediate').catch(() => undefined)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function run(name: string, args: string[]): Promise<void> {
  const program = join(programs ?? '', name)
  const asPostgres = ['--reuid=postgres', '--regid=postgres', '--clear-groups', program]
  const [command, all] = isRoot ? ['setpriv', [...asPostgres, ...args]] : [program, args]
  // Whoever starts a server hands its pipes on to it, and would wait for their end.
  await promisify(execFile)(command, all, { cwd: '/', ...{ stdio: 'ignore' } })
}
