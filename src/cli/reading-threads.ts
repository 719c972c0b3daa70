import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { buildSync } from 'esbuild'
import type { FileResult } from '../articles/catalog-writer.ts'
import type { ListedFile } from '../articles/content-folder.ts'
import type { Surroundings } from '../articles/front-matter-schema.ts'
import type { ReadElsewhere } from '../articles/sync-articles.ts'

export type ReadingTask = {
  id: number
  files: readonly ListedFile[]
  contentDir: string
  /** What articles are held against; the advice is made anew from the locale, because functions cannot be sent. */
  surroundings: Omit<Surroundings, 'advice'>
}

/** As plain JavaScript: a thread does not inherit what reads TypeScript in this one, and starts in half the time. */
function bundledWorker(): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('reading-worker.ts', import.meta.url))],
    ...{ bundle: true, write: false, platform: 'node', target: 'node20', external: ['sharp'] },
  })
  return outputFiles[0]?.text ?? ''
}

/** In megabytes: without limits a thread collects no garbage until it has some hundreds of it. */
const limits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 }

type Waiting = { resolve: (results: FileResult[]) => void; reject: (error: unknown) => void }

/** The one that writes what they have read cannot keep up with more, and each needs some 100 MB. */
const mostThreads = 4

/**
 * Threads that read articles, one for each core up to four. They start with the first task. For commands only: in Next's
 * bundles there is no file that a thread could run.
 */
export class ReadingThreads {
  private readonly waiting = new Map<number, Waiting>()
  private workers: Worker[] = []
  private tasks = 0

  constructor(private readonly count = Math.min(availableParallelism(), mostThreads)) {}

  readonly read: ReadElsewhere = (files, { contentDir, around: { advice: _, ...surroundings } }) => {
    if (this.workers.length === 0) this.startAll()
    const id = this.tasks++
    // In turn, because lots are alike.
    this.workers[id % this.count]?.postMessage({ id, files, contentDir, surroundings } satisfies ReadingTask)
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }))
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.splice(0).map((worker) => worker.terminate()))
  }

  private startAll(): void {
    const code = bundledWorker()
    this.workers = Array.from({ length: this.count }, () => this.start(code))
  }

  private start(code: string): Worker {
    const worker = new Worker(code, { eval: true, resourceLimits: limits })
    worker.on('message', ({ id, results }: { id: number; results: FileResult[] }) => {
      this.waiting.get(id)?.resolve(results)
      this.waiting.delete(id)
    })
    worker.on('error', (error) => {
      for (const { reject } of this.waiting.values()) reject(error)
      this.waiting.clear()
    })
    return worker
  }
}
