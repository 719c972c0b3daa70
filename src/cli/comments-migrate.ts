import { join } from 'node:path'
import { copyUnlocked } from '../comments/moving/copy-tables.ts'
import type { Move } from '../comments/moving/move.ts'
import { finishMove, type Moved, moveStore } from '../comments/moving/move-store.ts'
import { openSource, stateOf, withTarget } from '../comments/moving/open-move.ts'
import { MoveRefused, type MoveState, planMove } from '../comments/moving/plan-move.ts'
import { openAgain, reopenSource } from '../comments/moving/reopen-source.ts'
import { whyShut } from '../comments/moving/shut-store.ts'
import type { StoredTable } from '../comments/moving/stored-tables.ts'
import { wired } from '../wiring.ts'
import { command, WrongCall } from './command.ts'
import { differenceLines, movedLines } from './move-report.ts'
import { progressLine } from './progress-line.ts'

const usage = `npm run comments:migrate -- --to postgres://user:password@host:5432/database [options]

Moves everything that is kept beside the articles from SQLite (DATA_DIR/comments.db) to PostgreSQL: comments of every
state, moderators and their sessions, subscriptions, mails to send, bans, reports, the log. The server may go on
running and taking comments. Only for a moment at the end nobody can write: then every table is counted on both sides, and the old
store is shut, so that nothing can be written into it and get lost. Cut off at any
point, it can be run again. The new database has to be empty, and it takes nothing before all is there.

  --to url   where to; DATABASE_URL when not given, so that the password is on no command line
  --dry-run  compares, tells what would be copied, and writes nothing
  --reopen   opens the old store again, and shuts the new one, if the new one has taken nothing yet
  --force    with --reopen: opens the old store without asking the new one. What that has taken stays there.
  --help     shows this

SECRET (or the file DATA_DIR/secret) has to stay the same: sessions, bans, e-mail addresses and the links in mails
hang on it. Afterwards set DATABASE_URL, and start every server again.`

const flag = { type: 'boolean' } as const

type Options = { to?: string; 'dry-run'?: boolean; reopen?: boolean; force?: boolean }

await command({
  usage,
  options: { to: { type: 'string' }, 'dry-run': flag, reopen: flag, force: flag },
  run: (values) => migrate(values as Options),
})

async function migrate(options: Options): Promise<number> {
  const source = await openSource(wired().env.DATA_DIR)
  try {
    if (options.force && !options.reopen) throw new WrongCall('--force goes with --reopen only.')
    const dryRun = options['dry-run'] === true
    if (options.force) return await reopenUnasked(source, dryRun)
    return await withTarget(targetOf(options.to), dryRun, async (target, name) => {
      const state = await stateOf(source, target, name)
      if (options.reopen) return reopen(source, target, state, dryRun)
      return move(moveOf(source, target, state), state, dryRun)
    })
  } finally {
    await source.destroy()
  }
}

/** @throws WrongCall, never with what was given: it holds a password */
function targetOf(given: string | undefined): string {
  const url = given ?? wired().env.DATABASE_URL
  if (url === undefined) throw new WrongCall('Say where to: --to postgres://user:password@host:5432/database')
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return url
  throw new WrongCall('--to: write it as postgres://user:password@host:5432/database.')
}

type State = MoveState & { tables: StoredTable[] }
type Store = Move['source']

function moveOf(source: Store, target: Store, { to, tables, target: { shut } }: State): Move {
  const { env, now, newId } = wired()
  return {
    ...{ source, target, tables, now, id: newId(now()), again: shut !== undefined },
    names: { source: join(env.DATA_DIR, 'comments.db'), target: to },
  }
}

async function move(of: Move, state: State, dryRun: boolean): Promise<number> {
  const todo = planMove(state)
  if (todo === 'done') {
    console.log(`These comments are in ${state.to} already. Set DATABASE_URL, and start the servers again.`)
    return 0
  }
  if (dryRun) return compare(of, state)
  const bar = progressLine(process.stderr, 'rows')
  const watched = { ...of, progress: (done: number, total: number) => bar.step(done, total) }
  const moved: Moved = await (todo === 'move' || !state.source
    ? moveStore(watched)
    : finishMove(watched, state.source)
  ).finally(() => bar.end())
  for (const line of movedLines(moved, of.names)) console.log(line)
  return 0
}

async function compare(of: Move, { target }: State): Promise<number> {
  const tables = await copyUnlocked(of, target.hasTables ? 'compare' : 'count')
  for (const line of differenceLines(tables, of.names)) console.log(line)
  return 0
}

async function reopen(source: Store, target: Store, state: State, dryRun: boolean): Promise<number> {
  if (!state.source) return alreadyOpen(source, dryRun)
  const { other } = state.source
  if (other !== state.to) throw new MoveRefused(`These comments moved to ${other}: name that database.`)
  if (!state.target.hasTables)
    throw new MoveRefused(`${other} holds no comments any more. See --force in --help.`)
  await reopenSource(source, target, state, { at: wired().now().getTime(), dryRun })
  console.log(
    dryRun
      ? 'The new store has taken nothing: the old one can be opened again.'
      : 'The old store takes comments again; the new one is shut. Take DATABASE_URL away, and start the servers again.',
  )
  return 0
}

async function reopenUnasked(source: Store, dryRun: boolean): Promise<number> {
  const shut = await whyShut(source)
  if (!shut) return alreadyOpen(source, dryRun)
  if (!dryRun) await openAgain(source)
  console.log(
    dryRun
      ? `The old store would be opened again.`
      : `The old store takes comments again. What ${shut.other} has taken since stays there: let no server use it.`,
  )
  return 0
}

async function alreadyOpen(source: Store, dryRun: boolean): Promise<number> {
  if (!dryRun) await openAgain(source)
  console.log('The old store is open.')
  return 0
}
