import { readFileSync } from 'node:fs'

/** The memory of a process now, and the most that it had, in megabytes; 0 where the system does not tell (Linux does). */
export function memoryOf(pid: number | undefined): { rss: number; most: number } {
  const status = read(`/proc/${pid}/status`)
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024
  return { rss: megabytes('VmRSS'), most: megabytes('VmHWM') }
}

/** Processor time of a process so far, in milliseconds; 0 where the system does not tell. proc(5): fields 14 and 15. */
export function processorTimeOf(pid: number | undefined): number {
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
