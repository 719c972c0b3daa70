import { log } from '../config/log.ts'
import { formatProblem } from '../domain/problem.ts'
import type { Wired } from '../wiring.ts'
import { ContentFollower } from './content-follower.ts'
import { countAgain } from './count-comments.ts'
import { tellHub } from './hub.ts'
import { keepFewTraces } from './keep-few-traces.ts'
import type { ShownPage } from './kept-pages/kept-page.ts'
import { PageShelf } from './kept-pages/page-shelf.ts'
import { standBeforeNext } from './kept-pages/stand-before-next.ts'
import { startMails } from './notify/start-mails.ts'
import { isCurrentVersion, pageVersion, withCounts } from './page-version.ts'

const isCurrentPage = Symbol.for('prelo.is-current-page')
const keepPage = Symbol.for('prelo.keep-page')

/** Opens the gate of the page cache for this process, and follows what editors save from now on. */
export function startPublishing(wired: Wired): void {
  const { catalog, comments, mostCommented, env, now } = wired
  const stores = {
    catalog,
    comments,
    mostCommented,
    siteUrl: env.SITE_URL,
    notifies: env.SMTP_URL !== undefined,
  }
  const isCurrent = async ({ path, version, counted }: ShownPage): Promise<boolean> => {
    const current = await pageVersion(path, now().getTime(), stores)
    if (current === undefined || !counted) return isCurrentVersion(version, current)
    return isCurrentVersion(version, withCounts(current, await countAgain(counted, wired)))
  }
  Object.assign(globalThis, { [isCurrentPage]: isCurrent })
  if (process.env.NODE_ENV === 'production') {
    const shelf = new PageShelf(isCurrent)
    Object.assign(globalThis, { [keepPage]: shelf.keep.bind(shelf) })
    standBeforeNext(shelf)
  }

  wired.pictures.start().catch((error) => tell(String(error)))
  tellHub(wired, tell)
  keepFewTraces(wired, tell)
  startMails(wired, tell)
  new ContentFollower(wired, { synced: newProblems(wired), log: tell })
}

/** Logs what editors should mend: each problem once, and again only when it comes back. */
function newProblems({ catalog }: Pick<Wired, 'catalog'>): () => void {
  let known = new Set<string>()
  return () => {
    const lines = new Set(catalog.problems().map(formatProblem))
    for (const line of lines) if (!known.has(line)) tell(line)
    known = lines
  }
}

function tell(line: string): void {
  log.warn(line)
}
