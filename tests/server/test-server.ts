import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aPostgresPlace, type PostgresPlace } from '../builders/a-postgres-place.ts'

export type TestServer = {
  url: string
  contentDir: string
  dataDir: string
  /** Where the comments are when they are not in SQLite. */
  database: PostgresPlace | undefined
  /** What the server has written so far. */
  output(): string
  /** Of the process that serves at present. */
  pid(): number
  /** Ends the server, and leaves it so until `restart`. */
  end(signal: NodeJS.Signals): Promise<void>
  /** Ends the server (SIGTERM, or the signal given) and starts it again on the same data. */
  restart(signal?: NodeJS.Signals): Promise<void>
  stop(): Promise<void>
}

type Options = {
  /** Copied, so that a test may change it; the paper's own content when not given. */
  content?: string
  env?: Record<string, string>
  /** Where it keeps its data, when that is to be a place of its own kind; `stop` leaves it. */
  dataDir?: string
  /** Another server, whose content and comments this one shares; it has to be stopped first. */
  beside?: TestServer
}

/**
 * Starts a real `next start` with data of its own, and waits until it answers. The comments are in SQLite, or in
 * PostgreSQL where STORE says so.
 */
export async function startTestServer(options: Options = {}): Promise<TestServer> {
  const { content = 'content', env = {}, beside } = options
  const folder = mkdtempSync(join(tmpdir(), 'prelo-'))
  const { contentDir, dataDir } = beside ?? {
    contentDir: join(folder, 'content'),
    dataDir: options.dataDir ?? join(folder, 'data'),
  }
  if (!beside) cpSync(content, contentDir, { recursive: true })
  const database = beside
    ? beside.database
    : process.env.STORE === 'postgres' && env.DATABASE_URL === undefined
      ? await aPostgresPlace()
      : undefined
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const variables = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: database?.url ?? '',
    DATABASE_CONNECTIONS: String(database?.connections ?? ''),
    ...env,
    PORT: String(port),
    CONTENT_DIR: contentDir,
    DATA_DIR: dataDir,
  }
  let written = ''
  let child = await launch()

  async function launch(): Promise<ChildProcess> {
    const started = spawn(
      process.execPath,
      ['node_modules/next/dist/bin/next', 'start', '--port', String(port)],
      {
        env: { ...variables, NEXT_TELEMETRY_DISABLED: '1' } as NodeJS.ProcessEnv,
      },
    )
    const note = (chunk: Buffer) => {
      written += chunk
    }
    started.stdout?.on('data', note)
    started.stderr?.on('data', note)
    await answers(`${url}/icon.svg`, started, () => written)
    if (database) await opensComments(url)
    return started
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }

  return {
    ...{ url, contentDir, dataDir, database },
    output: () => written,
    pid: () => child.pid ?? 0,
    end,
    async restart(signal = 'SIGTERM') {
      await end(signal)
      child = await launch()
    },
    async stop() {
      await end('SIGKILL')
      if (!beside) await database?.remove()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function answers(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`The server ended:\n${output()}`)
    if (
      await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`The server does not answer:\n${output()}`)
}

/** Until its tables are there nobody's comment is taken, and on a busy machine making them takes a while. */
function opensComments(url: string): Promise<void> {
  return eventually(
    async () => !(await (await fetch(`${url}/api/health/ready`)).text()).includes('"comments"'),
    60_000,
  )
}

/**
 * Asks again until `check` holds or the time is up; for what happens soon after something else. How soon is for
 * benchmarks to say: the time is long, because other work may keep the machine busy.
 */
export async function eventually(check: () => Promise<boolean>, milliseconds = 20_000): Promise<void> {
  const deadline = performance.now() + milliseconds
  while (!(await check())) {
    if (performance.now() > deadline)
      throw new Error(`This did not happen within ${milliseconds} ms: ${check}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
