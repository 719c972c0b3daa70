import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Kysely, sql } from 'kysely'
import type { CommentTables } from '../../comments/comment-tables.ts'
import { openSqlite } from '../../comments/open-sqlite.ts'
import { urls } from '../../site/urls.ts'
import { type BenchServer, startBenchServer } from './bench-server.ts'
import { addThreads, type MadeThread } from './made-comments.ts'
import { madeArticle, makePaper } from './made-paper.ts'
import { percentile } from './measures.ts'
import { type Bench, type BenchReport, one } from './report.ts'

/** Articles of the paper, so that a page has others to lead on to. */
const articles = 100

const times = <T>(count: number, of: T) => Array.from({ length: count }, () => of)

const few: MadeThread[] = times(50, { replies: 0 })
const full: MadeThread[] = times(50, { replies: 2 })
/** 10,000: one thread with 3,000 answers, twenty chains of fifty, and 1,500 threads of the usual kind. */
const many: MadeThread[] = [
  { replies: 3000 },
  ...times(20, { replies: 50, isChain: true } as const),
  ...times(1479, { replies: 2 }),
  ...times(1542, { replies: 0 }),
]

type Measured = { page: string; comments: number; p50: number; p95: number; html: number; gzip: number }

/**
 * How long an article's page takes to be rendered after a comment, and what it weighs, by the comments it has: from
 * the GET that finds the page old to the end of the answer, the page's way through the page cache included.
 */
export const commentsPageBench: Bench = {
  about: `How long an article's page takes to be rendered after a comment, and what it weighs, with 50 comments and with
10,000.`,
  options: { renders: [100] },
  needsBuild: true,
  run: async (given) => reportOf(await measureAll(one(given, 'renders'))),
}

async function measureAll(renders: number): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-bench-'))
  const [contentDir, dataDir] = [join(folder, 'content'), join(folder, 'data')]
  const measured: Measured[] = []
  try {
    makePaper(contentDir, articles)
    const db = await openSqlite(dataDir)
    console.error('Saving 10,200 comments …')
    const pages = await pagesFor(db)
    const server = await startBenchServer({ CONTENT_DIR: contentDir, DATA_DIR: dataDir })
    try {
      for (const page of pages) measured.push(await measure(page, renders, server, db))
    } finally {
      await server.stop()
      await db.destroy()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return measured
}

type BenchPage = { page: string; articleId: string; path: string; comments: number }

async function pagesFor(db: Kysely<CommentTables>): Promise<BenchPage[]> {
  const [a = '', b = '', c = ''] = [1, 2, 3].map((n) => madeArticle(n).slug)
  await addThreads(db, a, few)
  await addThreads(db, b, full)
  const [longest = ''] = await addThreads(db, c, many)
  const all = many.reduce((sum, { replies }) => sum + 1 + replies, 0)
  return [
    { page: '50 comments, each a thread', articleId: a, path: urls.article(a), comments: 50 },
    { page: '50 threads of 3', articleId: b, path: urls.article(b), comments: 150 },
    { page: `${all.toLocaleString('en')} comments`, articleId: c, path: urls.article(c), comments: all },
    { page: 'the newest of them first', articleId: c, path: urls.newestThreads(c), comments: all },
    {
      page: 'the last page of 3,000 replies',
      articleId: c,
      path: urls.thread(c, longest, 30),
      comments: all,
    },
  ]
}

async function measure(
  { page, articleId, path, comments }: BenchPage,
  renders: number,
  server: BenchServer,
  db: Kysely<CommentTables>,
): Promise<Measured> {
  const took: number[] = []
  let html = ''
  // The first ones are not counted: code is compiled, and caches fill.
  for (let n = -5; n < renders; n++) {
    await db.updateTable('paper').set({ revision: sql`revision + 1` }).execute()
    await db
      .updateTable('threads')
      .set({ revision: sql`revision + 1` })
      .where('article_id', '=', articleId)
      .execute()
    const start = performance.now()
    const response = await fetch(server.url + path, { headers: { 'accept-encoding': 'identity' } })
    html = await response.text()
    if (n >= 0) took.push(performance.now() - start)
    const cached = response.headers.get('x-nextjs-cache')
    if (response.status !== 200 || cached === 'HIT') throw new Error(`${path}: ${response.status} ${cached}`)
  }
  const weight = { html: Buffer.byteLength(html), gzip: gzipSync(html, { level: 6 }).length }
  return { page, comments, p50: percentile(took, 50), p95: percentile(took, 95), ...weight }
}

function reportOf(measured: readonly Measured[]): BenchReport {
  const rows = measured.map(({ page, p50, p95, html, gzip }) => [
    ...[page, `${p50.toFixed(1)} ms`, `${p95.toFixed(1)} ms`, kilobytes(html), kilobytes(gzip)],
  ])
  return { tables: [{ columns: ['Page', 'render, p50', 'p95', 'HTML', 'gzip'], rows }], data: measured }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
