import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** The memory of a process now, and the most that it had, in megabytes; 0 where the system does not tell (Linux does). */
export function memoryOf(pid: number | undefined): { rss: number; most: number } {
  const status = read(`/proc/${pid}/status`)
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024
  return { rss: megabytes('VmRSS'), most: megabytes('VmHWM') }
}

const clockTicks = 100
const pageBytes = 4096

/** A process as it is: its group, its processor time so far in seconds, its resident memory in bytes. */
export type ProcessState = { group: number; cpuSeconds: number; bytes: number }

/** `undefined` when it has ended, or the system does not tell. See proc(5): fields are counted from the state. */
export function stateOf(pid: number | string | undefined): ProcessState | undefined {
  const text = read(`/proc/${pid}/stat`)
  if (text === '') return undefined
  // The name before it, in brackets, may hold anything.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const [group = 0, user = 0, system = 0, pages = 0] = [2, 11, 12, 21].map((n) => fields[n])
  return { group, cpuSeconds: (user + system) / clockTicks, bytes: pages * pageBytes }
}

/** Waits until a process has done what it does after a start: until it takes less than a twentieth of the time. */
export async function untilIdle(pid: number | undefined): Promise<void> {
  const cpu = () => stateOf(pid)?.cpuSeconds ?? 0
  for (let before = -1; cpu() - before > 0.1; ) {
    before = cpu()
    await wait(2000)
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
