import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually, freePort } from '../server/test-server.ts'

export type DevServer = {
  url: string
  contentDir: string
  /** What the server has written so far. */
  output(): string
  restart(whileDown: () => void): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts `npm run dev` on a copy of the paper. It builds into `.next/dev`, beside the build that other tests are
 * served from; Next runs one such server for a folder, so end your own before.
 */
export async function startDevServer(): Promise<DevServer> {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-dev-'))
  const [contentDir, dataDir] = [join(folder, 'content'), join(folder, 'data')]
  cpSync('content', contentDir, { recursive: true })
  const port = String(await freePort())
  const url = `http://localhost:${port}`
  const env = { ...process.env, CONTENT_DIR: contentDir, DATA_DIR: dataDir } as NodeJS.ProcessEnv
  let written = ''
  let child = await launch()

  async function launch(): Promise<ChildProcess> {
    const started = spawn(process.execPath, ['--import', 'tsx', 'src/cli/dev.ts', '--port', port], { env })
    for (const stream of [started.stdout, started.stderr]) stream?.on('data', (chunk) => (written += chunk))
    await eventually(async () => {
      if (started.exitCode !== null) throw new Error(`The server ended:\n${written}`)
      return fetch(`${url}/icon.svg`)
        .then(({ ok }) => ok)
        .catch(() => false)
    }, 60_000)
    return started
  }

  async function end(): Promise<void> {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }

  return {
    ...{ url, contentDir, output: () => written },
    async restart(whileDown) {
      await end()
      whileDown()
      child = await launch()
    },
    async stop() {
      await end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
