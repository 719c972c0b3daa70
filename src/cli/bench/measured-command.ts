import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { platform } from 'node:os'
import { stateOf } from './process-figures.ts'

/** What a command took, with all processes that it started. Memory and CPU are read from /proc: elsewhere they are 0. */
export type Cost = {
  wallSeconds: number
  cpuSeconds: number
  /** Resident memory in MB (10^6 bytes): of the largest process, and of all at once, in which shared pages count twice. */
  largestMb: number
  treeMb: number
}

/** Time between two looks at /proc, in milliseconds; what a process does after the last look is missed. */
const step = 100

/** Runs a program of Node's in a process group of its own. @throws when it fails */
export async function measuredCommand(
  args: readonly string[],
  { cwd, env }: { cwd: string; env: Record<string, string> },
): Promise<Cost> {
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    ...{ cwd, env: { ...process.env, ...env } as NodeJS.ProcessEnv },
    ...{ detached: true, stdio: ['ignore', 'ignore', 'inherit'] as const },
  })
  const group = new ProcessGroup(child.pid ?? 0)
  const timer = setInterval(() => group.look(), step)
  const code = await new Promise((resolve) => child.on('exit', resolve))
  clearInterval(timer)
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}.`)
  return { wallSeconds: (performance.now() - start) / 1000, ...group.cost() }
}

class ProcessGroup {
  private readonly cpu = new Map<string, number>()
  private largest = 0
  private tree = 0

  constructor(private readonly id: number) {}

  look(): void {
    if (platform() !== 'linux') return
    let sum = 0
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const seen = stateOf(pid)
      if (seen?.group !== this.id) continue
      this.cpu.set(pid, seen.cpuSeconds)
      this.largest = Math.max(this.largest, seen.bytes)
      sum += seen.bytes
    }
    this.tree = Math.max(this.tree, sum)
  }

  cost(): Omit<Cost, 'wallSeconds'> {
    const cpuSeconds = [...this.cpu.values()].reduce((sum, seconds) => sum + seconds, 0)
    return { cpuSeconds, largestMb: this.largest / 1e6, treeMb: this.tree / 1e6 }
  }
}
