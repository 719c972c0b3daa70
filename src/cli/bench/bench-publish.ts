import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type BenchServer, startBenchServer } from './bench-server.ts'
import { madeArticle, makePaper } from './made-paper.ts'
import { percentile } from './measures.ts'
import { type Bench, type BenchReport, one } from './report.ts'

/** Pause between two saved files, so that one has no part in the other; in milliseconds. */
const pause = 150

/** Pause between two looks at a page, in milliseconds: asking without one would compete with what is measured. */
const step = 2

/** A page that does not change within this time never will, in milliseconds. */
const patience = 30_000

/**
 * How long a saved article takes to be on the site: from the `rename(2)` that puts its file into place to the first
 * GET that shows it. Half of the saves change an article, half bring a new one, which is looked for on the front page.
 */
export const publishBench: Bench = {
  about: `How long a saved file takes to be on the site, by the number of articles: from rename(2) to the first GET that
shows it. The largest paper takes some minutes to be made and read.`,
  options: { articles: [100, 10_000, 100_000], saves: [50] },
  needsBuild: true,
  run: async ({ articles = [], ...given }) => {
    const measured: Measured[] = []
    for (const size of articles) measured.push(await measureIn(size, one(given, 'saves')))
    return reportOf(measured)
  },
}

/** Milliseconds of each save. */
type Measured = { articles: number; changed: number[]; fresh: number[] }

function reportOf(measured: readonly Measured[]): BenchReport {
  const rows = measured.map(({ articles, changed, fresh }) => [
    articles.toLocaleString('en'),
    ...[changed, fresh].flatMap((times) => [50, 95].map((p) => `${percentile(times, p).toFixed(0)} ms`)),
  ])
  return {
    tables: [{ columns: ['Articles', 'changed, p50', 'p95', 'new, p50', 'p95'], rows }],
    data: measured,
  }
}

async function measureIn(articles: number, saves: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-bench-'))
  try {
    return { articles, ...(await measure(folder, articles, saves)) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(folder: string, size: number, saves: number) {
  const [contentDir, dataDir] = [join(folder, 'content'), join(folder, 'data')]
  console.error(`Making and reading ${size} articles …`)
  makePaper(contentDir, size)
  const server = await startBenchServer({ CONTENT_DIR: contentDir, DATA_DIR: dataDir })
  const [changed, fresh]: [number[], number[]] = [[], []]
  try {
    await (await fetch(`${server.url}/`)).text()
    for (let n = 0; n < saves; n++) {
      const { path, slug, text } = madeArticle(Math.floor((n * size) / saves))
      changed.push(await timeOf(contentDir, path, text(`Mudou agora ${n}`), server, `/articles/${slug}`))
      fresh.push(await timeOf(contentDir, `${dirname(path)}/novo-${n}.md`, aNewStory(n), server, '/'))
    }
  } finally {
    await server.stop()
  }
  return { changed, fresh }
}

function aNewStory(n: number): string {
  const date = new Date(Date.now() - 1000).toISOString()
  return madeArticle(n)
    .text(`Mudou agora ${n}`)
    .replace(/^date: .*/m, `date: ${date}`)
}

/** In milliseconds. */
async function timeOf(contentDir: string, path: string, text: string, server: BenchServer, page: string) {
  const title = /^title: (.*)/m.exec(text)?.[1] ?? ''
  const aside = join(contentDir, dirname(path), '.saving')
  writeFileSync(aside, text)
  await new Promise((resolve) => setTimeout(resolve, pause))
  const start = performance.now()
  renameSync(aside, join(contentDir, path))
  while (!(await (await fetch(server.url + page)).text()).includes(`${title}<`)) {
    if (performance.now() - start > patience) throw new Error(`${page} does not show ${path}.`)
    await new Promise((resolve) => setTimeout(resolve, step))
  }
  return performance.now() - start
}
