import type { Problem } from '../domain/problem.ts'
import { formatProblem } from '../domain/problem.ts'
import type { Wired } from '../wiring.ts'
import { watchContent } from './content-watcher.ts'
import { tellHub } from './hub.ts'
import type { PageProps } from './page-props.ts'
import { isCurrentVersion, pageVersion } from './page-version.ts'

const isCurrentPage = Symbol.for('prelo.is-current-page')

/** What the gate goes by: the same in the props of every page. */
type ShownPage = Pick<PageProps, 'path' | 'version' | 'related'>

/** Opens the gate of the page cache for this process, and follows what editors save from now on. */
export function startPublishing(wired: Wired): void {
  const { catalog, comments, mostCommented, env, now } = wired
  const stores = { catalog, comments, mostCommented, siteUrl: env.SITE_URL }
  const shared = globalThis as { [isCurrentPage]?: (page: ShownPage) => Promise<boolean> }
  shared[isCurrentPage] = async ({ path, version, related }) =>
    isCurrentVersion(version, await pageVersion(path, now().getTime(), stores, related))

  report(catalog.problems())
  wired.pictures.start().catch((error) => log(String(error)))
  tellHub(wired, log)
  watchContent(env.CONTENT_DIR, async (folders) => {
    try {
      await wired.sync(folders)
      report(catalog.problems())
    } catch (error) {
      log(String(error))
    }
  })
}

function report(problems: Problem[]): void {
  for (const problem of problems) log(formatProblem(problem))
}

function log(line: string): void {
  process.stderr.write(`${line}\n`)
}
