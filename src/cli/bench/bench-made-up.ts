import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type CollectedServer, startCollectedServer } from './bench-server.ts'
import { hostileRequest, madeUpSlug } from './hostile-requests.ts'
import { percentile } from './measures.ts'
import { type Bench, type BenchReport, one } from './report.ts'
import { type Statuses, sendMany } from './send-many.ts'

/** In megabytes: what a server may keep of requests for what is not there, in all, and of the second half of them. */
const limits = { inAll: 64, inSecondHalf: 8 }

/** A server after some requests: its memory as it is, and what is left once its garbage is collected; in megabytes. */
type State = { after: string; asItIs: number; rss: number; heap: number; next: string[]; data: string[] }

/** Asks one server for articles that nobody wrote, and for worse, and tells what it keeps of that: memory and files. */
export const madeUpBench: Bench = {
  about: `What a server keeps of requests for articles that nobody wrote, and of a tenth as many hostile ones: memory and
files. Takes some minutes; nobody else should use .next.`,
  options: { requests: [100_000] },
  needsBuild: true,
  run: (given) => measure(one(given, 'requests')),
}

async function measure(requests: number): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-bench-'))
  const dataDir = join(folder, 'data')
  const server = await startCollectedServer({ CONTENT_DIR: 'content', DATA_DIR: dataDir, LOG_LEVEL: 'error' })
  try {
    const look = async (after: string): Promise<State> => ({
      ...{ after, ...(await memoryOf(server)) },
      ...{ next: filesOf('.next'), data: filesOf(dataDir) },
    })
    await sendMany(server.url, 5000, (number) => pages[number % pages.length] ?? madeUpSlug())
    await sendMany(server.url, 2000, (number) => (number % 2 ? madeUpSlug() : hostileRequest(number / 2)))
    const states = [await look('warmed')]
    const hostile = requests / 10
    const told = [`hostile requests: ${words(await sendMany(server.url, hostile, hostileRequest))}`]
    states.push(await look(`${hostile} hostile`))
    for (let quarter = 1; quarter <= 4; quarter++) {
      const statuses = await sendMany(server.url, requests / 4, madeUpSlug)
      states.push(await look(`${(quarter * requests) / 4} made-up`))
      if (quarter === 4) told.push(`made-up slugs, the last quarter: ${words(statuses)}`)
    }
    return { ...reportOf(states, told), faults: faultsOf(states) }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const pages = ['/', '/articles/errar-em-publico', '/sections/opiniao', '/search?q=rio', '/feed.xml'].map(
  (path) => ({
    path,
  }),
)

async function memoryOf({ url, collect }: CollectedServer): Promise<Pick<State, 'asItIs' | 'rss' | 'heap'>> {
  await wait(4000)
  const asItIs = await readMemory(url)
  collect()
  await wait(2000)
  const { rss, heap } = await readMemory(url)
  return { asItIs: asItIs.rss, rss, heap }
}

/** The median of five readings. */
async function readMemory(url: string): Promise<{ rss: number; heap: number }> {
  const readings: string[] = []
  for (let i = 0; i < 5; i++) {
    await wait(500)
    readings.push(await (await fetch(`${url}/api/metrics`)).text())
  }
  const median = (name: string) => {
    const values = readings.map((text) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]))
    return percentile(values, 50) / 2 ** 20
  }
  return { rss: median('process_resident_memory_bytes'), heap: median('nodejs_heap_size_used_bytes') }
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String).sort()
}

function words(statuses: Statuses): string {
  const counts = [...statuses].sort(([one], [other]) => String(one).localeCompare(String(other)))
  return counts.map(([status, count]) => `${status} × ${count}`).join(', ')
}

function reportOf(states: readonly State[], told: readonly string[]): Omit<BenchReport, 'faults'> {
  const rows = states.map(({ after, asItIs, rss, heap, next, data }) => [
    ...[after, asItIs.toFixed(0), rss.toFixed(0), heap.toFixed(0), String(next.length), String(data.length)],
  ])
  const columns = ['after', 'RSS, MB', 'collected', 'its heap', 'files in .next', 'in DATA_DIR']
  const answers = { columns: ['Answers by status'], rows: told.map((line) => [line]) }
  const data = states.map((state) => ({ ...state, next: state.next.length, data: state.data.length }))
  return { tables: [{ columns, rows }, answers], data: { states: data, told } }
}

function faultsOf(states: readonly State[]): string[] {
  const [first, last, middle] = [states[0], states.at(-1), states.at(-3)] as [State, State, State]
  const [inAll, inHalf] = [last.rss - first.rss, last.rss - middle.rss]
  const faults = [
    inAll > limits.inAll && `${inAll.toFixed(0)} MB more than when it was warmed`,
    inHalf > limits.inSecondHalf && `${inHalf.toFixed(0)} MB more than after half of the requests`,
    ...newFiles('.next', first.next, last.next),
    ...newFiles('DATA_DIR', first.data, last.data),
  ]
  return faults.filter((fault) => fault !== false)
}

function newFiles(folder: string, before: readonly string[], after: readonly string[]): string[] {
  const known = new Set(before)
  return after.filter((file) => !known.has(file)).map((file) => `a new file ${file} in ${folder}`)
}
