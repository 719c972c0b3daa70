import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { serverFlags } from '../server-flags.ts'

export type BenchServer = { url: string; stop(): Promise<void> }

/** A server that is one process. */
export type MeasuredServer = BenchServer & { pid: number | undefined }

/** One whose garbage is collected when it is told to. */
export type CollectedServer = BenchServer & { collect(): void }

type Settings = { CONTENT_DIR: string; DATA_DIR: string; LOG_LEVEL?: string; TRUSTED_PROXY_HOPS?: string }

const next = createRequire(import.meta.url).resolve('next/dist/bin/next')

/** Starts the built site as one process and nothing else, so that its memory and time can be measured. */
export async function startMeasuredServer(env: Settings): Promise<MeasuredServer> {
  const { child, ...server } = await launch([...serverFlags, next, 'start'], {
    ...env,
    NODE_ENV: 'production',
  })
  return { ...server, pid: child.pid }
}

/** The same with a part of ours loaded before. */
export async function startCollectedServer(env: Settings): Promise<CollectedServer> {
  const collector = fileURLToPath(new URL('collect-when-told.ts', import.meta.url))
  const program = [...serverFlags, '--import', 'tsx', '--import', collector, next, 'start']
  const { child, ...server } = await launch(program, { ...env, NODE_ENV: 'production' })
  return { ...server, collect: () => void child.kill('SIGUSR2') }
}

/**
 * Starts the built site on a content folder, as `npm start` does, and waits until it answers.
 *
 * @param cwd where the code and its build are
 */
export async function startBenchServer(env: Settings, cwd = process.cwd()): Promise<BenchServer> {
  const { url, stop } = await launch(['--import', 'tsx', 'src/cli/start.ts'], env, cwd)
  return { url, stop }
}

async function launch(program: string[], env: Record<string, string>, cwd = process.cwd()) {
  const port = await freePort()
  const child = spawn(process.execPath, [...program, '--port', String(port)], {
    env: { ...process.env, ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'inherit'],
    cwd,
  })
  const url = `http://127.0.0.1:${port}`
  await answers(`${url}/icon.svg`, child)
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
  return { url, child, stop }
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const isThere = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isThere) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('The server ended before it answered.')
}

/** A port that nobody has. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
