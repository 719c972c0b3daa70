import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { urls } from '../../site/urls.ts'
import { type BenchServer, startMeasuredServer } from './bench-server.ts'
import { madeArticle, makePaper } from './made-paper.ts'
import { percentile, spread } from './measures.ts'
import { startPlainFiles } from './plain-files.ts'
import { type Bench, type BenchReport, type Numbers, one } from './report.ts'
import { type Load, runWrk, wrkMissing } from './run-wrk.ts'
import { nginxMissing, startFront } from './start-nginx.ts'

const page = urls.article(madeArticle(500).slug)

type Measured = { server: string; coding: string; bytes: number; loads: Load[] }

/** How many times a second an article is served: by one process, by the nginx before it, and as a file by nginx. */
export const serveBench: Bench = {
  about: `How many times a second one article of a paper is served over 64 connections: by one process of ours, by the
nginx of deploy/ before it, and as a plain file by nginx, in each coding. Needs wrk; what sends shares the machine.`,
  options: { articles: [1000], seconds: [10], runs: [3] },
  needsBuild: true,
  run: async (given) => {
    if (wrkMissing) throw new Error(`Nothing can be measured: ${wrkMissing}.`)
    const folder = mkdtempSync(join(tmpdir(), 'prelo-bench-'))
    try {
      return reportOf(await measureIn(folder, given))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function measureIn(folder: string, given: Numbers): Promise<Measured[]> {
  const [contentDir, dataDir] = [join(folder, 'content'), join(folder, 'data')]
  makePaper(contentDir, one(given, 'articles'))
  const servers: Record<string, BenchServer> = {}
  try {
    const ours = await startMeasuredServer({ CONTENT_DIR: contentDir, DATA_DIR: dataDir })
    servers['one process'] = ours
    if (!nginxMissing) {
      servers['nginx of deploy/'] = await startFront(ours.url)
      servers['nginx, plain file'] = await startPlainFiles([
        { url: ours.url + page, type: 'text/html', body: await textOf(ours.url + page, 'identity') },
      ])
    }
    return await measureAll(servers, given)
  } finally {
    for (const server of Object.values(servers).reverse()) await server.stop()
  }
}

/** In turn, so that whatever else happens on the machine happens to all. */
async function measureAll(servers: Readonly<Record<string, BenchServer>>, given: Numbers) {
  const measured: Measured[] = []
  for (const [server, { url }] of Object.entries(servers))
    for (const coding of server.endsWith('file') ? ['identity', 'gzip'] : ['identity', 'gzip', 'br']) {
      await runWrk(url + page, coding, 3)
      measured.push({ server, coding, bytes: (await textOf(url + page, coding)).length, loads: [] })
    }
  for (let run = 0; run < one(given, 'runs'); run++)
    for (const { server, coding, loads } of measured)
      loads.push(await runWrk(`${servers[server]?.url}${page}`, coding, one(given, 'seconds')))
  return measured
}

/** As it came, its coding not undone. */
async function textOf(url: string, coding: string): Promise<Buffer> {
  const { get } = await import('node:http')
  return new Promise((resolve, reject) => {
    const asking = get(url, { agent: false, headers: { 'accept-encoding': coding } }, async (response) => {
      resolve(Buffer.concat(await response.toArray()))
    })
    asking.on('error', reject)
  })
}

function reportOf(measured: readonly Measured[]): BenchReport {
  const rows = measured.map(({ server, coding, bytes, loads }) => [
    ...[server, coding, String(bytes), spread(loads.map(({ perSecond }) => perSecond))],
    ...[
      spread(
        loads.map(({ p50 }) => p50),
        1,
      ),
      spread(
        loads.map(({ p99 }) => p99),
        1,
      ),
    ],
    String(loads.reduce((sum, { errors }) => sum + errors, 0)),
  ])
  const columns = ['Server', 'coding', 'bytes', 'requests/s', 'p50, ms', 'p99, ms', 'errors']
  const speed = (name: string) => {
    const found = measured.find(({ server, coding }) => server === name && coding === 'gzip')
    return percentile(found?.loads.map(({ perSecond }) => perSecond) ?? [], 50)
  }
  const share = speed('nginx of deploy/') / speed('nginx, plain file')
  const title = nginxMissing
    ? `Without nginx, because ${nginxMissing}`
    : `With gzip, nginx before us serves ${share.toFixed(2)} times as many as with plain files`
  return { tables: [{ title, columns, rows }], data: measured }
}
