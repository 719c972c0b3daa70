import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'

/** Why nothing can be sent here; empty where it can. */
export const wrkMissing = spawnSync('wrk', ['-v']).error ? 'there is no wrk (apt install wrk)' : ''

/** What wrk has found; times in milliseconds. `errors` are what it calls so, and other answers than 2xx or 3xx. */
export type Load = { perSecond: number; p50: number; p99: number; errors: number }

/** Asks for one address for some seconds over 64 connections, each with the next request after the last answer. */
export async function runWrk(url: string, coding: string, seconds: number): Promise<Load> {
  const options = ['-t2', '-c64', `-d${seconds}s`, '--latency', '-H', `Accept-Encoding: ${coding}`]
  const child = spawn('wrk', [...options, url], { stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  child.stdout.on('data', (chunk) => {
    told += chunk
  })
  await once(child, 'close')
  return {
    perSecond: Number(/^Requests\/sec:\s*([\d.]+)/m.exec(told)?.[1] ?? 0),
    ...{ p50: timeIn(told, '50%'), p99: timeIn(told, '99%') },
    errors: errorsIn(told),
  }
}

const units: Record<string, number> = { us: 0.001, ms: 1, s: 1000, m: 60_000 }

function timeIn(told: string, percent: string): number {
  const [, value = '0', unit = 'ms'] = new RegExp(`${percent}\\s+([\\d.]+)(us|ms|s|m)\\b`).exec(told) ?? []
  return Number(value) * (units[unit] ?? 1)
}

function errorsIn(told: string): number {
  const counted = [...told.matchAll(/(?:connect|read|write|timeout|Non-2xx or 3xx responses:?) (\d+)/g)]
  return counted.reduce((sum, [, count]) => sum + Number(count), 0)
}
