import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBenchServer } from './bench-server.ts'
import { copyCode } from './code-copy.ts'
import { madeArticle, makePaper } from './made-paper.ts'
import { type Cost, measuredCommand } from './measured-command.ts'
import { spread } from './measures.ts'
import { type Bench, type BenchReport, one } from './report.ts'

type Kind = 'cold' | 'warm' | 'forced'
type Run = { articles: number; kind: Kind } & Cost & { pages: number }

const what: Record<Kind, string> = {
  cold: 'cold',
  warm: 'warm, one article edited',
  forced: 'the same with --force',
}

/** What it takes to build, by the number of articles. */
export const buildBench: Bench = {
  about: `What npm run build takes, by the number of articles: cold, with neither a build nor a catalog; warm, after one
article was edited; and warm with --force, as when the code has changed a little. And how long npm start then takes
until the front page is answered. Builds a copy of the code.`,
  options: { articles: [1000, 10_000, 100_000], runs: [3] },
  needsBuild: false,
  run: ({ articles = [], ...given }) => measure(articles, one(given, 'runs')),
}

async function measure(sizes: readonly number[], runs: number): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-bench-'))
  const code = join(folder, 'code')
  const results: Run[] = []
  const ready: { articles: number; seconds: number }[] = []
  try {
    copyCode(code)
    for (const articles of sizes) {
      const contentDir = join(folder, String(articles))
      console.error(`Making ${articles} articles …`)
      makePaper(contentDir, articles)
      for (let run = 0; run < runs; run++) {
        const setting = {
          code,
          articles,
          run,
          env: { CONTENT_DIR: contentDir, DATA_DIR: join(folder, 'data') },
        }
        for (const kind of ['cold', 'warm', 'forced'] as const) results.push(await build(setting, kind))
        ready.push({ articles, seconds: await secondsToReady(setting) })
      }
      rmSync(contentDir, { recursive: true })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { tables: [buildTable(results), readyTable(ready)], data: { results, ready } }
}

type Setting = { code: string; articles: number; run: number; env: { CONTENT_DIR: string; DATA_DIR: string } }

async function build({ code, articles, run, env }: Setting, kind: Kind): Promise<Run> {
  console.error(`Building with ${articles} articles, ${what[kind]} …`)
  if (kind === 'cold')
    for (const path of [join(code, '.next'), env.DATA_DIR]) rmSync(path, { recursive: true, force: true })
  else appendFileSync(join(env.CONTENT_DIR, madeArticle(articles >> 1).path), `\n${kind} ${run}.\n`)
  const force = kind === 'forced' ? ['--force'] : []
  const cost = await measuredCommand(['--import', 'tsx', 'src/cli/build.ts', ...force], { cwd: code, env })
  return { articles, kind, ...cost, pages: pagesIn(join(code, '.next/server/pages')) }
}

function pagesIn(folder: string): number {
  return readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.html')).length
}

async function secondsToReady({ code, env }: Setting): Promise<number> {
  const start = performance.now()
  const server = await startBenchServer(env, code)
  await (await fetch(`${server.url}/`)).text()
  const seconds = (performance.now() - start) / 1000
  await server.stop()
  return seconds
}

function buildTable(results: readonly Run[]) {
  const memory = platform() === 'linux' ? '' : ' (only measured on Linux)'
  const title = `npm run build: median of the runs (least to most)${memory}`
  const columns = ['articles', 'build', 'wall s', 'cpu s', 'largest process MB', 'all processes MB', 'pages']
  const groups = groupedBy(results, ({ articles, kind }) => `${articles} ${kind}`)
  const rows = [...groups.values()].map((runs) => {
    const cell = (key: keyof Cost, digits: number) =>
      spread(
        runs.map((run) => run[key]),
        digits,
      )
    const [first] = runs as [Run]
    return [
      ...[
        first.articles.toLocaleString('en'),
        what[first.kind],
        cell('wallSeconds', 1),
        cell('cpuSeconds', 1),
      ],
      ...[cell('largestMb', 0), cell('treeMb', 0), String(first.pages)],
    ]
  })
  return { title, columns, rows }
}

function readyTable(ready: readonly { articles: number; seconds: number }[]) {
  const groups = groupedBy(ready, ({ articles }) => articles.toLocaleString('en'))
  const rows = [...groups].map(([articles, all]) => [
    articles,
    spread(
      all.map(({ seconds }) => seconds),
      1,
    ),
  ])
  return {
    title: 'npm start with nothing changed, until / is answered',
    columns: ['articles', 'ready after s'],
    rows,
  }
}

function groupedBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value])
  return groups
}
