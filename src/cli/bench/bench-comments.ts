import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../../comments/open-sqlite.ts'
import { startMeasuredServer } from './bench-server.ts'
import { madeArticle, makePaper } from './made-paper.ts'
import { madeSentences } from './made-sentences.ts'
import { percentile, spread } from './measures.ts'
import { stateOf } from './process-figures.ts'
import { type Bench, type BenchReport, one } from './report.ts'
import { type Sent, sendForms } from './send-forms.ts'

/** Articles of the paper; comments go to one of them, or to all in turn. */
const articles = 1000

type Measured = { on: string; sent: Sent; found: number; processor: number }

/** How many comments are taken in a second by many who send at once, and whether each that was answered is there. */
export const commentsBench: Bench = {
  about: `How many comments are taken in a second, on one article and on a thousand, by so many who send at once: from the
form's POST to its answer, on the disk by then. Each that was answered is looked for afterwards.`,
  options: { comments: [5000], senders: [64], runs: [3] },
  needsBuild: true,
  run: async (given) => {
    const folder = mkdtempSync(join(tmpdir(), 'prelo-bench-'))
    try {
      return reportOf(await measureIn(folder, given))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function measureIn(folder: string, given: Parameters<Bench['run']>[0]): Promise<Measured[]> {
  const [contentDir, dataDir] = [join(folder, 'content'), join(folder, 'data')]
  makePaper(contentDir, articles)
  const env = { CONTENT_DIR: contentDir, DATA_DIR: dataDir, TRUSTED_PROXY_HOPS: '1', LOG_LEVEL: 'error' }
  const server = await startMeasuredServer(env)
  const measured: Measured[] = []
  try {
    const send = (count: number, run: string, spreadOver: number) =>
      sendForms(`${server.url}/api/comments`, count, one(given, 'senders'), (n) => formOf(n, run, spreadOver))
    // The first ones are not counted: code is compiled, and caches fill.
    await send(2000, 'w', 10)
    for (let run = 0; run < one(given, 'runs'); run++)
      for (const spreadOver of [1, articles]) {
        const before = stateOf(server.pid)?.cpuSeconds ?? 0
        const sent = await send(one(given, 'comments'), `${run}-${spreadOver}`, spreadOver)
        const seconds = (stateOf(server.pid)?.cpuSeconds ?? 0) - before
        const processor = (seconds * 1000) / sent.answered.length
        measured.push({ on: spreadOver === 1 ? 'one article' : '1,000 articles', sent, found: 0, processor })
      }
  } finally {
    await server.stop()
  }
  const kept = await keptTexts(dataDir)
  return measured.map((one) => ({
    ...one,
    found: one.sent.answered.filter((text) => kept.get(text) === 1).length,
  }))
}

/** Comments so far: nobody sends two, because limits are not what is measured. */
let made = 0

/** A comment of three sentences, from an address of its own. */
function formOf(n: number, run: string, spreadOver: number) {
  const { sentence } = madeSentences(n)
  const comment = `${sentence()} ${sentence()} ${sentence()} (${run}-${n})`
  const fields = { article: madeArticle(n % spreadOver).slug, name: `Ana ${n % 97}`, comment }
  made += 1
  const from = `10.${(made >> 16) % 256}.${(made >> 8) % 256}.${made % 256}`
  return { body: String(new URLSearchParams(fields)), text: comment, headers: { 'x-forwarded-for': from } }
}

/** How often each text is in the store. */
async function keptTexts(dataDir: string): Promise<Map<string, number>> {
  const db = await openSqlite(dataDir)
  const counts = new Map<string, number>()
  for (const { body } of await db.selectFrom('comments').select('body').execute())
    counts.set(body, (counts.get(body) ?? 0) + 1)
  await db.destroy()
  return counts
}

function reportOf(measured: readonly Measured[]): BenchReport {
  const rows = [...new Set(measured.map(({ on }) => on))].map((on) => {
    const runs = measured.filter((one) => one.on === on)
    const of = (value: (sent: Sent) => number) => runs.map(({ sent }) => value(sent))
    return [
      on,
      spread(of(({ answered, seconds }) => answered.length / seconds)),
      ...[50, 99].map((p) => spread(of(({ times }) => percentile(times, p)))),
      spread(
        runs.map(({ processor }) => processor),
        2,
      ),
      ...[String(sum(of(({ answered }) => answered.length))), String(sum(runs.map(({ found }) => found)))],
      String(sum(of(({ refused }) => refused))),
    ]
  })
  const columns = [
    'Comments on',
    'taken/s',
    'p50, ms',
    'p99, ms',
    'processor, ms each',
    'answered',
    'found once',
    'refused',
  ]
  const lost = sum(measured.map(({ sent, found }) => sent.answered.length - found))
  const data = measured.map(({ on, sent: { answered, times: _all, ...rest }, found, processor }) => ({
    ...{ on, ...rest, answered: answered.length, found, processor },
  }))
  return {
    tables: [{ columns, rows }],
    data,
    faults: lost > 0 ? [`${lost} comments that were answered are not there`] : [],
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
