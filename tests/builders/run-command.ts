import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

export type Ended = { code: number | null; stdout: string; stderr: string }

type Run = { cwd: string; env?: Record<string, string>; input?: string }

/** Runs a command of `src/cli/` in a folder of its own, as `npm run` does; `input` is piped into it. */
export function runCommand(
  name: string,
  args: readonly string[],
  { cwd, env, input = '' }: Run,
): Promise<Ended> {
  const command = ['--import', import.meta.resolve('tsx'), resolve('src/cli', `${name}.ts`), ...args]
  const child = spawn(process.execPath, command, {
    cwd,
    env: { ...process.env, ...env } as NodeJS.ProcessEnv,
  })
  const ended: Ended = { code: null, stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => {
    ended.stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    ended.stderr += chunk
  })
  // A command that asks nothing has ended before it reads.
  child.stdin.on('error', () => undefined).end(input)
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', (code) => done({ ...ended, code }))
  })
}
