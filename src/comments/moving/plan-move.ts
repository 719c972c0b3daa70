import type { Shut } from './shut-store.ts'

/** What is known of both stores before anything is done; `to` names the target. */
export type MoveState = {
  source: Shut | undefined
  target: { shut: Shut | undefined; hasTables: boolean; hasRows: boolean }
  to: string
}

/** A move cannot be begun; the message says why, and what to do. */
export class MoveRefused extends Error {
  override name = 'MoveRefused'
}

/**
 * What a run has to do: all of it, only open the new store (both are shut already), or nothing any more. At no time
 * are both stores open; and what an open one has taken is never overwritten.
 * @throws MoveRefused
 */
export function planMove({ source, target, to }: MoveState): 'move' | 'finish' | 'done' {
  if (source === undefined) {
    if (target.hasRows && !target.shut) throw new MoveRefused(takenText(to))
    return 'move'
  }
  if (target.shut && target.shut.move === source.move) return 'finish'
  if (source.other === to && target.hasTables && !target.shut) return 'done'
  throw new MoveRefused(movedText(source))
}

/** What is told where a target holds something that this move did not bring. */
export function takenText(to: string): string {
  return `${to} holds comments or moderators of its own, which did not come from a move that was cut off: they would be
lost. Nothing was changed. Name an empty database, or another schema (?options=-c%20search_path%3Dname). To add these
comments to what is there, use comments:export and comments:import.`
}

function movedText({ at, other }: Shut): string {
  return `These comments moved to ${other} on ${new Date(at).toISOString()}, and can move from here only once. Nothing
was changed. To move them elsewhere, open this store again first: comments:migrate -- --reopen --to postgres://…`
}
