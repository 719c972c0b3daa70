import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { urls } from '../../site/urls.ts'
import { type MeasuredServer, startBenchServer, startMeasuredServer } from './bench-server.ts'
import { madeArticle, makePaper } from './made-paper.ts'
import { spread } from './measures.ts'
import { memoryOf } from './process-figures.ts'
import { type Bench, type BenchReport, type Numbers, one } from './report.ts'
import { sendMany } from './send-many.ts'

/** One start; memory in megabytes. */
type Run = { ready: number; started: number; viewed: number; most: number }
type Measured = { articles: number; runs: Run[] }

/** How much memory one server has, and how soon it is ready, by the number of articles. */
export const memoryBench: Bench = {
  about: `How soon a server is ready whose catalog is warm, and how much memory it has then and after so many page views,
each of another article, by the number of articles. The largest paper takes some minutes to be made and read.`,
  options: { articles: [1000, 100_000], views: [10_000], runs: [3] },
  needsBuild: true,
  run: async (given) => {
    const measured: Measured[] = []
    for (const articles of given.articles ?? [])
      measured.push({ articles, runs: await runsOf(articles, given) })
    return reportOf(measured)
  },
}

async function runsOf(articles: number, given: Numbers): Promise<Run[]> {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-bench-'))
  const env = { CONTENT_DIR: join(folder, 'content'), DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'error' }
  try {
    console.error(`Making and reading ${articles} articles …`)
    makePaper(env.CONTENT_DIR, articles)
    // Reads the whole paper with all cores.
    await (await startBenchServer(env)).stop()
    const runs: Run[] = []
    for (let run = 0; run < one(given, 'runs'); run++)
      runs.push(await runOnce(env, articles, one(given, 'views')))
    return runs
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runOnce(env: Parameters<typeof startMeasuredServer>[0], articles: number, views: number) {
  const start = performance.now()
  const server = await startMeasuredServer(env)
  try {
    const ready = await readyAfter(server, start)
    const started = memoryOf(server.pid).rss
    // Each article once, then from the front again; those of a small paper often.
    await sendMany(server.url, views, (n) => ({
      path: urls.article(madeArticle((n * 7919) % articles).slug),
    }))
    await wait(2000)
    const { rss, most } = memoryOf(server.pid)
    return { ready, started, viewed: rss, most }
  } finally {
    await server.stop()
  }
}

/** Seconds from the start to the first answer that says so. */
async function readyAfter({ url }: MeasuredServer, start: number): Promise<number> {
  while (!(await fetch(`${url}/api/health/ready`)).ok) await wait(20)
  return (performance.now() - start) / 1000
}

function reportOf(measured: readonly Measured[]): BenchReport {
  const rows = measured.map(({ articles, runs }) => [
    articles.toLocaleString('en'),
    spread(
      runs.map(({ ready }) => ready),
      1,
    ),
    ...(['started', 'viewed', 'most'] as const).map((when) => spread(runs.map((run) => run[when]))),
  ])
  const columns = ['Articles', 'ready after, s', 'RSS then, MB', 'after the views, MB', 'at most, MB']
  return { tables: [{ columns, rows }], data: measured }
}
