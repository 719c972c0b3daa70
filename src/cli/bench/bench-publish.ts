import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type BenchServer, startBenchServer } from './bench-server.ts'
import { madeArticle, makePaper } from './made-paper.ts'
import { machine, percentile } from './measures.ts'

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
export async function benchPublish(sizes: readonly number[], saves: number): Promise<void> {
  console.log(
    `${machine()}\n\n| Articles | changed, p50 | p95 | new, p50 | p95 |\n| --- | --- | --- | --- | --- |`,
  )
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'prelo-bench-'))
    try {
      const { changed, fresh } = await measure(folder, size, saves)
      const cells = [changed, fresh].flatMap((times) =>
        [50, 95].map((p) => `${percentile(times, p).toFixed(0)} ms`),
      )
      console.log(`| ${size.toLocaleString('en')} | ${cells.join(' | ')} |`)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
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
