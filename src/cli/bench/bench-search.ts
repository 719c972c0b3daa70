import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type MeasuredServer, startBenchServer, startMeasuredServer } from './bench-server.ts'
import { makePaper } from './made-paper.ts'
import { kindsOfQuestion, madeQuestion, type Question, readersQuestions } from './made-questions.ts'
import { percentile } from './measures.ts'
import { stateOf, untilIdle } from './process-figures.ts'
import { type Bench, type BenchReport, type Numbers, one } from './report.ts'

/** Questions of each kind that are asked before the measured ones. */
const warmUp = 5

/** Times are in milliseconds; those of the processor are the server's, and a hundredth of a second each. */
type Measured = { articles: number; kind: string; times: number[]; cpu: number[] }

/** How long the page of results takes, by what was asked: from the GET to the end of the answer. */
export const searchBench: Bench = {
  about: `How long the page of results takes, by the number of articles and by what was asked: from the GET to the end of
the answer, one after the other. The largest paper takes some minutes to be made and read.`,
  options: { articles: [100_000], queries: [100] },
  needsBuild: true,
  run: async (given) => {
    const measured: Measured[] = []
    for (const size of given.articles ?? []) measured.push(...(await measureIn(size, given)))
    return reportOf(measured)
  },
}

async function measureIn(articles: number, given: Numbers): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-bench-'))
  const env = { CONTENT_DIR: join(folder, 'content'), DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'error' }
  try {
    console.error(`Making and reading ${articles} articles …`)
    makePaper(env.CONTENT_DIR, articles)
    // Reads the whole paper with all cores.
    await (await startBenchServer(env)).stop()
    const server = await startMeasuredServer(env)
    try {
      return await askAll(server, articles, one(given, 'queries'))
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function askAll(server: MeasuredServer, articles: number, queries: number): Promise<Measured[]> {
  // It looks at every file after its start.
  await untilIdle(server.pid)
  const measured = Object.keys(kindsOfQuestion).map(
    (kind): Measured => ({ articles, kind, times: [], cpu: [] }),
  )
  // Kinds in turn, so that whatever else happens on the machine happens to all.
  for (let n = 0; n < warmUp + queries; n++)
    for (const { kind, times, cpu } of measured) {
      const asked = await ask(server, madeQuestion(kind, n * 31 + kind.length, articles))
      if (n < warmUp) continue
      times.push(asked.time)
      cpu.push(asked.cpu)
    }
  return measured
}

async function ask({ url, pid }: MeasuredServer, question: Question): Promise<{ time: number; cpu: number }> {
  const [start, cpu] = [performance.now(), stateOf(pid)?.cpuSeconds ?? 0]
  const response = await fetch(`${url}/search?${new URLSearchParams(question)}`)
  await response.text()
  if (!response.ok) throw new Error(`${response.status} for ${JSON.stringify(question)}`)
  return {
    time: performance.now() - start,
    cpu: 1000 * ((stateOf(pid)?.cpuSeconds ?? 0) - cpu),
  }
}

function reportOf(measured: readonly Measured[]): BenchReport {
  const sizes = [...new Set(measured.map(({ articles }) => articles))]
  const rows = sizes.flatMap((articles) => {
    const here = measured.filter((one) => one.articles === articles)
    const [readers, worst] = [here.filter(isReaders), here.filter((one) => !isReaders(one))]
    return [...readers, together(articles, readers), ...worst].map(rowOf)
  })
  return {
    tables: [{ columns: ['Articles', 'asked', 'p50, ms', 'p95, ms', 'p99, ms', 'processor, ms each'], rows }],
    data: measured,
  }
}

function isReaders({ kind }: Measured): boolean {
  return kind in readersQuestions
}

function together(articles: number, measured: readonly Measured[]): Measured {
  return {
    ...{ articles, kind: 'all of these' },
    times: measured.flatMap(({ times }) => times),
    cpu: measured.flatMap(({ cpu }) => cpu),
  }
}

function rowOf({ articles, kind, times, cpu }: Measured): string[] {
  return [
    ...[articles.toLocaleString('en'), kind],
    ...[50, 95, 99].map((p) => percentile(times, p).toFixed(1)),
    (cpu.reduce((sum, one) => sum + one, 0) / cpu.length).toFixed(1),
  ]
}
