import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BenchServer, startBenchServer } from './bench-server.ts'
import { makePaper } from './made-paper.ts'
import { kindsOfQuestion, madeQuestion, type Question } from './made-questions.ts'
import { percentile } from './measures.ts'
import { type Bench, type BenchReport, type Numbers, one } from './report.ts'

/** Questions of each kind that are asked before the measured ones. */
const warmUp = 5

type Measured = { articles: number; kind: string; times: number[] }

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
  const [contentDir, dataDir] = [join(folder, 'content'), join(folder, 'data')]
  console.error(`Making and reading ${articles} articles …`)
  makePaper(contentDir, articles)
  const server = await startBenchServer({ CONTENT_DIR: contentDir, DATA_DIR: dataDir })
  try {
    const measured: Measured[] = Object.keys(kindsOfQuestion).map((kind) => ({ articles, kind, times: [] }))
    // Kinds in turn, so that whatever else happens on the machine happens to all. The first only warm the server up.
    for (let n = -warmUp; n < one(given, 'queries'); n++)
      for (const { kind, times } of measured) {
        const time = await timeOf(server, madeQuestion(kind, (n + warmUp) * 31 + kind.length, articles))
        if (n >= 0) times.push(time)
      }
    return measured
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** In milliseconds. */
async function timeOf({ url }: BenchServer, question: Question): Promise<number> {
  const start = performance.now()
  const response = await fetch(`${url}/search?${new URLSearchParams(question)}`)
  await response.text()
  if (!response.ok) throw new Error(`${response.status} for ${JSON.stringify(question)}`)
  return performance.now() - start
}

function reportOf(measured: readonly Measured[]): BenchReport {
  const sizes = [...new Set(measured.map(({ articles }) => articles))]
  const together = sizes.map((articles): Measured => {
    const all = measured.filter((one) => one.articles === articles)
    return { articles, kind: 'all of them', times: all.flatMap(({ times }) => times) }
  })
  const rows = [...measured, ...together].map(({ articles, kind, times }) => [
    ...[articles.toLocaleString('en'), kind],
    ...[50, 95, 99].map((p) => percentile(times, p).toFixed(1)),
  ])
  return {
    tables: [{ columns: ['Articles', 'asked', 'p50, ms', 'p95, ms', 'p99, ms'], rows }],
    data: measured,
  }
}
