import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'

/** How long open requests may hold up a server that was told to stop, in milliseconds; Next itself waits for ever. */
const patience = 10_000

/**
 * Runs one of Next's commands as a child that gets our signals, which `npx` would not pass on.
 *
 * @param flags for Node itself
 * @returns its exit code
 */
export function runNext(
  args: readonly string[],
  env: Record<string, string> = {},
  flags: readonly string[] = [],
): Promise<number> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const child = spawn(process.execPath, [...flags, next, ...args], {
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
  })
  const pass = (signal: NodeJS.Signals) => {
    child.kill(signal)
    setTimeout(() => child.kill('SIGKILL'), patience).unref()
  }
  process.on('SIGTERM', pass).on('SIGINT', pass)
  const watch = whenNpmIsGone(() => pass('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', pass).off('SIGINT', pass)
      clearInterval(watch)
      resolve(code ?? (signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : 1))
    })
  })
}

/** npm passes no signal on: whoever ends `npm start` means the server, which would go on and keep its port. */
function whenNpmIsGone(end: () => void): NodeJS.Timeout | undefined {
  if (process.env.npm_lifecycle_event === undefined) return undefined
  const npm = process.ppid
  return setInterval(() => {
    if (process.ppid !== npm) end()
  }, 500)
}
