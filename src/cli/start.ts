import { isStoreAway } from '../comments/comment-store.ts'
import type { Shut } from '../comments/moving/shut-store.ts'
import { type Wired, wiredWithCatalog } from '../wiring.ts'
import { buildWhenNeeded } from './build-when-needed.ts'
import { command } from './command.ts'
import { runNext } from './run-next.ts'
import { serverFlags } from './server-flags.ts'
import { syncWithThreads } from './sync-with-threads.ts'

const usage = `npm start [-- --port 3000]

Builds the site when its code has changed, brings the stores up to date and serves it.
Settings come from the environment: see .env.example.`

await command({
  usage,
  options: { port: { type: 'string', short: 'p' } },
  run: ({ port }) => start(port as string | undefined),
})

async function start(port: string | undefined): Promise<number> {
  if (port !== undefined) process.env.PORT = port
  const failed = await prepare()
  if (failed !== 0) return failed
  const { env, catalog } = await wiredWithCatalog()
  console.log(`${catalog.site()?.name}: ${env.SITE_URL}`)
  const PORT = String(env.PORT)
  const settings = { NODE_ENV: 'production', PORT, PRELO_SYNCED: 'yes' }
  return runNext(['start', '--port', PORT], settings, serverFlags)
}

/** Everything that has to work before the first reader comes; tells what does not. */
async function prepare(): Promise<number> {
  await prepareComments(await syncWithThreads())
  return buildWhenNeeded()
}

/** Brings the tables of the comments up to date. Articles can be read without them, and they may come later. */
async function prepareComments({ open, whyShut, close }: Wired): Promise<void> {
  try {
    await open()
    const shut = await whyShut()
    if (shut) console.error(shutText(shut))
    await close()
  } catch (error) {
    if (!isStoreAway(error)) throw error
    console.error(`${error.message}\nThe site is served without comments until the store is back.`)
  }
}

function shutText({ reason, other }: Shut): string {
  return reason === 'moved'
    ? `The comments have moved to ${other}. From here they are shown, and none are taken: set DATABASE_URL.`
    : `The comments are still arriving from ${other}, and none are taken: run comments:migrate again.`
}
