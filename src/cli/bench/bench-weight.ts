import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countWords } from '../../articles/count-words.ts'
import { openSqlite } from '../../comments/open-sqlite.ts'
import { urls } from '../../site/urls.ts'
import { type BenchServer, startBenchServer } from './bench-server.ts'
import { benchBrowser, chromiumMissing } from './browser-for-benches.ts'
import { addThreads } from './made-comments.ts'
import { madeArticle, makePaper } from './made-paper.ts'
import { type Paint, paintOf } from './paint-of.ts'
import { startPlainFiles } from './plain-files.ts'
import { type Bench, type BenchReport, type BenchTable, one } from './report.ts'
import { type Paints, paintFaults, paintTable } from './report-paint.ts'
import { weightFaults, weightTables } from './report-weight.ts'
import { nginxMissing } from './start-nginx.ts'
import { type Loaded, weighPage } from './weigh-page.ts'

/** Articles of the paper, so that a page has others to lead on to. */
const articles = 100

/** What is left between ours and the very same files from nginx is what our server costs a reader. */
export const weightBench: Bench = {
  about: `What an article with three comments weighs, part by part, and how soon a phone on a slow network (slow 4G, a
processor a quarter as fast) shows it, beside the very same files from nginx. Needs Chromium, and nginx for that.`,
  options: { runs: [5] },
  needsBuild: true,
  run: (given) => measure(one(given, 'runs')),
}

/** @param runs times that each of the two is painted, after one that does not count */
async function measure(runs: number): Promise<BenchReport> {
  if (chromiumMissing) return { tables: [skipped('Weight and paint', chromiumMissing)], data: {} }
  const folder = mkdtempSync(join(tmpdir(), 'prelo-bench-'))
  try {
    return await withServer(folder, async (server, path) => {
      const loaded = await weighPage(server.url + path)
      const { first } = loaded
      const paints = await paintBoth(server.url, path, first, runs)
      const words = countWords(
        madeArticle(articles / 2)
          .text()
          .split('---\n')[2] ?? '',
      )
      return {
        tables: [
          ...weightTables(loaded, `An article of ${words} words with 3 comments`),
          paintTable(paints),
          ...(nginxMissing ? [skipped('The same as a plain file', nginxMissing)] : []),
        ],
        data: { weight: first.map(({ body, ...others }) => ({ ...others, raw: body.length })), paints },
        faults: [...weightFaults(loaded), ...paintFaults(paints)],
      }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function withServer<T>(
  folder: string,
  work: (server: BenchServer, path: string) => Promise<T>,
): Promise<T> {
  const [contentDir, dataDir] = [join(folder, 'content'), join(folder, 'data')]
  makePaper(contentDir, articles)
  const { slug } = madeArticle(articles / 2)
  const db = await openSqlite(dataDir)
  await addThreads(db, slug, [{ replies: 1 }, { replies: 0 }])
  await db.destroy()
  const server = await startBenchServer({ CONTENT_DIR: contentDir, DATA_DIR: dataDir })
  try {
    return await work(server, urls.article(slug))
  } finally {
    await server.stop()
  }
}

/** In turn, so that whatever else happens on the machine happens to both. */
async function paintBoth(url: string, path: string, files: readonly Loaded[], runs: number): Promise<Paints> {
  const plain = nginxMissing ? undefined : await startPlainFiles(files)
  const browser = await benchBrowser()
  const paints: { ours: Paint[]; plain: Paint[] } = { ours: [], plain: [] }
  try {
    for (let run = 0; run <= runs; run++) {
      const ours = await paintOf(browser, url + path)
      const theirs = plain && (await paintOf(browser, plain.url + path))
      if (run === 0) continue
      paints.ours.push(ours)
      if (theirs) paints.plain.push(theirs)
    }
  } finally {
    await browser.close()
    await plain?.stop()
  }
  return paints
}

function skipped(title: string, why: string): BenchTable {
  return { title: `${title}: skipped, because ${why}`, columns: [], rows: [] }
}
