import { runGit } from './run-git.ts'

/** One change of a file: when it was written, in milliseconds, and Git's names of its text before and after. */
export type Change = { at: number; before: string; after: string }

export type FileHistory = {
  /** When the file came into the repository; not there in a history that was cut off. */
  added?: number
  /** Newest first. */
  changes: Change[]
  /** Git's name of the text that was committed last. */
  last: string
}

/**
 * The changes of every article below a content folder, by its path there today, from one call of Git. `undefined`
 * where there is no Git or no repository.
 */
export async function fileHistories(contentDir: string): Promise<Map<string, FileHistory> | undefined> {
  const log = ['log', '--format=%x01%at', '--raw', '--no-abbrev', '-z', '-M', '--relative', '--', 'articles']
  const written = await runGit(contentDir, ['-c', 'core.quotePath=false', ...log])
  return written && historiesIn(written.toString('utf8'))
}

function historiesIn(log: string): Map<string, FileHistory> {
  const histories = new Map<string, FileHistory>()
  /** What a file was called then, and what it is called today. */
  const today = new Map<string, string>()
  let at = 0
  const fields = log.split('\0')
  for (let n = 0; n < fields.length; n++) {
    const field = (fields[n] ?? '').replace(/^\n+/, '')
    if (field.startsWith('\x01')) at = Number.parseInt(field.slice(1), 10) * 1000
    const [, before, after, kind] = /:\d{6} \d{6} ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/.exec(field) ?? []
    if (before === undefined || after === undefined) continue
    const from = fields[++n] ?? ''
    const to = kind === 'R' || kind === 'C' ? (fields[++n] ?? '') : from
    note(histories, today, { at, before, after, kind: kind ?? '', from, to })
  }
  return histories
}

type Noted = Change & { kind: string; from: string; to: string }

/** Commits come newest first, so that a name met for the first time is the one of today. */
function note(
  histories: Map<string, FileHistory>,
  today: Map<string, string>,
  { at, before, after, kind, from, to }: Noted,
): void {
  const name = today.get(to) ?? to
  const history = histories.get(name) ?? { changes: [], last: kind === 'D' ? '' : after }
  histories.set(name, history)
  // What bore this name before it was deleted or added is another file.
  if (history.added !== undefined) return
  if (kind === 'A') history.added = at
  else if (kind !== 'D') history.changes.push({ at, before, after })
  if (kind !== 'R') return
  today.delete(to)
  today.set(from, name)
}
