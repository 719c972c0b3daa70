import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Gauge } from 'prom-client'
import { log } from '../../config/log.ts'
import { metrics } from '../../config/metrics.ts'
import type { Wired } from '../../wiring.ts'

type Reading = { name: string; help: string; read: (wired: Wired) => number | Promise<number> }

/** What is read when Prometheus asks. Times in seconds; 0 when nothing waits. */
const readings: readonly Reading[] = [
  {
    name: 'prelo_store_up',
    help: '1 when the comment store answers.',
    read: ({ comments }) =>
      comments()
        .then((store) => store.changes().then(() => 1))
        .catch(() => 0),
  },
  {
    name: 'prelo_queue_comments',
    help: 'Comments that wait for a moderator.',
    read: async (wired) => (await waitingComments(wired)).count,
  },
  {
    name: 'prelo_queue_age_seconds',
    help: 'How long the oldest comment has waited for a moderator.',
    read: async (wired) => age(wired, (await waitingComments(wired)).oldest),
  },
  {
    name: 'prelo_outbox_lag_seconds',
    help: 'How long the mail that is most overdue has been due.',
    read: async (wired) => age(wired, await oldestMail(wired)),
  },
  {
    name: 'prelo_catalog_articles',
    help: 'Articles that the catalog knows, in every state.',
    read: ({ catalog }) => catalog.size(),
  },
  {
    name: 'prelo_catalog_bytes',
    help: 'Size of the catalog on the disk.',
    read: ({ env }) => sizeOf(env.DATA_DIR, 'catalog.db'),
  },
  {
    name: 'prelo_content_problems',
    help: 'Faults that keep files in content/ from being shown as they are.',
    read: ({ catalog }) => catalog.problems().filter(({ severity }) => severity !== 'warning').length,
  },
]

/** Registers what is read of the stores; what cannot be read is left out of the answer, and logged. */
export function watchStores(wired: Wired): void {
  const { registry } = metrics()
  for (const { name, help, read } of readings) {
    if (registry.getSingleMetric(name)) continue
    const collect = async function (this: Gauge) {
      try {
        this.set(await read(wired))
      } catch (fault) {
        this.reset()
        this.remove()
        log.debug({ fault }, `${name} cannot be read`)
      }
    }
    new Gauge({ name, help, registers: [registry], collect })
  }
}

async function waitingComments({
  commentDatabase,
}: Wired): Promise<{ count: number; oldest: number | undefined }> {
  const db = await commentDatabase()
  const { count, oldest } = await db
    .selectFrom('comments')
    .select(({ fn }) => [fn.countAll().as('count'), fn.min('created_at').as('oldest')])
    .where('status', '=', 'held')
    .executeTakeFirstOrThrow()
  return { count: Number(count), oldest: oldest === null ? undefined : Number(oldest) }
}

async function oldestMail({ commentDatabase, now }: Wired): Promise<number | undefined> {
  const { due } = await (await commentDatabase())
    .selectFrom('outbox')
    .select(({ fn }) => fn.min('due_at').as('due'))
    .where('done_at', 'is', null)
    .where('due_at', '<=', now().getTime())
    .executeTakeFirstOrThrow()
  return due === null ? undefined : Number(due)
}

/** With what SQLite keeps beside a database. */
function sizeOf(folder: string, name: string): number {
  const files = readdirSync(folder).filter((file) => file.startsWith(name))
  return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
}

function age({ now }: Wired, since: number | undefined): number {
  return since === undefined ? 0 : Math.max(0, (now().getTime() - since) / 1000)
}
