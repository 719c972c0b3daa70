import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Locale } from '../../domain/site.ts'
import { adviceFor } from '../../site/messages/advice-for.ts'
import type { ArticleFacts } from './article-facts.ts'
import { checkArticleFile, type FileTools } from './check-article-file.ts'
import { safely } from './check-safely.ts'
import { pictureFinder } from './find-picture.ts'

/** All that is needed to check files one by one, in a form that can be sent to a thread. */
export type CheckJob = {
  contentDir: string
  siteUrl?: string | undefined
  locale: Locale
  timeZone: string
  sections: readonly string[]
  authors: readonly string[]
  /** The paper's own words; not there when spelling is left out. */
  words?: readonly string[] | undefined
}

/** From so many files on, another thread is worth the second that it takes to start. */
const fewFiles = 400

/** Files that are given to a thread at a time. */
const batch = 50

type Progress = (done: number) => void

/** Checks article files one by one; many of them with the help of other threads, one for each core up to four. */
export async function checkFiles(
  paths: readonly string[],
  job: CheckJob,
  progress: Progress,
): Promise<ArticleFacts[]> {
  const batches = Array.from({ length: Math.ceil(paths.length / batch) }, (_, n) =>
    paths.slice(n * batch, (n + 1) * batch),
  )
  const facts: ArticleFacts[] = []
  const keep = (checked: ArticleFacts[]) => {
    facts.push(...checked)
    progress(facts.length)
  }
  const threads = paths.length < fewFiles ? 0 : Math.min(4, availableParallelism()) - 1
  const others = Array.from({ length: threads }, () => runThread(job, batches, keep))
  const check = batchChecker(job)
  for (let some = batches.shift(); some; some = batches.shift()) keep(await check(some))
  await Promise.all(others)
  return facts.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Checks files a few at a time, so that the disk and the processor wait for each other less. */
export function batchChecker(job: CheckJob): (paths: readonly string[]) => Promise<ArticleFacts[]> {
  const { contentDir, siteUrl, words, locale, timeZone, sections, authors } = job
  const around = { advice: adviceFor(locale), locale, timeZone, sections, authors }
  const findPicture = pictureFinder(contentDir)
  const tools: FileTools = { contentDir, siteUrl, around, findPicture, words: words && new Set(words) }
  return async (paths) => {
    const facts: ArticleFacts[] = []
    for (let n = 0; n < paths.length; n += atOnce) {
      facts.push(...(await Promise.all(paths.slice(n, n + atOnce).map((path) => checkSafely(path, tools)))))
    }
    return facts
  }
}

const atOnce = 8

async function checkSafely(path: string, tools: FileTools): Promise<ArticleFacts> {
  const facts = await safely(path, tools.around.advice, () => checkArticleFile(path, tools))
  return { slug: path.replace(/^.*\/|\.md$/g, ''), ...facts }
}

async function runThread(
  job: CheckJob,
  batches: (readonly string[])[],
  keep: (facts: ArticleFacts[]) => void,
): Promise<void> {
  const worker = startThread(job)
  try {
    await new Promise<void>((resolve, reject) => {
      const next = () => {
        const some = batches.shift()
        if (some) worker.postMessage(some)
        else resolve()
      }
      worker.on('message', (facts: ArticleFacts[]) => {
        keep(facts)
        next()
      })
      worker.once('error', reject)
      next()
    })
  } finally {
    await worker.terminate()
  }
}

/** A thread does not take over how its process reads TypeScript, so it is told first. */
function startThread(job: CheckJob): Worker {
  const thread = JSON.stringify(new URL('./check-thread.ts', import.meta.url).href)
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import(${thread}) })`
  return new Worker(start, { eval: true, workerData: job, execArgv: [] })
}
