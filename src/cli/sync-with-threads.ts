import { NoSite } from '../articles/sync-settings.ts'
import { formatProblem } from '../domain/problem.ts'
import { type Wired, wiredWithCatalog } from '../wiring.ts'
import { progressLine } from './progress-line.ts'
import { ReadingThreads } from './reading-threads.ts'

/**
 * Brings the catalog up to date with all cores, before there is anybody to answer. Says how far it is where somebody
 * is looking, and what is wrong with the settings.
 *
 * @throws NoSite when there are no settings to go by
 */
export async function syncWithThreads(): Promise<Wired> {
  const threads = new ReadingThreads()
  const bar = progressLine(process.stderr, 'content/')
  try {
    const progress = process.stderr.isTTY ? { progress: bar.step } : {}
    return await wiredWithCatalog({ ...progress, readElsewhere: threads.read })
  } catch (error) {
    if (error instanceof NoSite) for (const problem of error.problems) console.error(formatProblem(problem))
    throw error
  } finally {
    bar.end()
    await threads.close()
  }
}
