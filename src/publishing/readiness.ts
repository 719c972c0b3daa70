import type { IncomingMessage } from 'node:http'
import type { Shut } from '../comments/moving/shut-store.ts'
import type { Problem } from '../domain/problem.ts'
import { type Wired, wiredWithCatalog } from '../wiring.ts'
import { isOperator } from './is-operator.ts'
import { type Unwritable, whyUnwritable } from './operations/why-unwritable.ts'

/**
 * `waitingFor` is what is out of reach, `because` why a comment store that answers, or the disk of DATA_DIR, takes
 * nothing; `files` is for operators.
 */
export type Readiness =
  | { status: 'unready'; waitingFor: 'catalog' | 'comments'; because?: Shut['reason'] }
  | { status: 'unready'; waitingFor: 'disk'; because: Unwritable }
  | { status: 'ready'; content: { problems: number; files?: Omit<Problem, 'severity'>[] } }

/** Problems that are listed at most. */
const longestList = 100

/**
 * Whether readers can be sent here: the catalog has been read, the comments answer, and what changes can be written.
 * A broken file is no reason not to be ready, since its last good version is on the site. Names of files tell of
 * stories that are not published yet: only operators get them.
 */
export async function readiness(request: Pick<IncomingMessage, 'headers' | 'socket'>): Promise<Readiness> {
  const wired = await wiredWithCatalog().catch(() => undefined)
  const problems = wired && errorsIn(wired)
  if (!wired || !problems) return { status: 'unready', waitingFor: 'catalog' }
  const comments = await stateOfComments(wired)
  if (comments !== 'open')
    return { status: 'unready', waitingFor: 'comments', ...(comments !== 'away' && { because: comments }) }
  const because = await whyUnwritable(wired.env.DATA_DIR)
  if (because) return { status: 'unready', waitingFor: 'disk', because }
  const content = { problems: problems.length }
  if (!isOperator(request, wired.env)) return { status: 'ready', content }
  const files = problems.slice(0, longestList).map(({ severity: _none, ...told }) => told)
  return { status: 'ready', content: { ...content, files } }
}

/** `undefined` when the catalog does not answer. */
function errorsIn({ catalog }: Wired): Problem[] | undefined {
  try {
    return catalog.site() && catalog.problems().filter(({ severity }) => severity !== 'warning')
  } catch {
    return undefined
  }
}

async function stateOfComments({ comments, whyShut }: Wired): Promise<'open' | 'away' | Shut['reason']> {
  try {
    await (await comments()).changes()
    return (await whyShut())?.reason ?? 'open'
  } catch {
    return 'away'
  }
}
