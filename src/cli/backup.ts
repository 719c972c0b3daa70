import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { dropOldBackups } from '../comments/backup/drop-old-backups.ts'
import { makeBackup } from '../comments/backup/make-backup.ts'
import { wired } from '../wiring.ts'
import { command, WrongCall } from './command.ts'
import { release } from './release.ts'

const usage = `npm run backup -- [--out folder] [--keep N]

Writes what readers and moderators gave, which cannot be made again, into a new folder named by the time (UTC), while
the server runs: the comments' database as it is at one moment, and the SECRET that it hangs on. The copy is opened,
checked and counted before the folder gets its name, so that a folder of such a name is a whole backup.

  --out folder  where the backups' folders are; BACKUP_DIR, or backups/, when not given
  --keep N      removes older backups of ours there, once this one is whole, so that N are left; nothing else
  --dry-run     tells where the backup would be, and writes nothing
  --help        shows this

Whoever can read a backup can read all of it, and with the secret also e-mail addresses: keep it as you keep
passwords, and on another machine too. Articles are files and are not in it. PostgreSQL needs pg_dump and pg_restore
of at least the server's version. Ends with 0 when all is well, with 1 when there is no new backup.`

type Options = { out?: string; keep?: string; 'dry-run'?: boolean }

await command({
  usage,
  options: { out: { type: 'string' }, keep: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  run: (values) => backup(values as Options),
})

async function backup(options: Options): Promise<number> {
  const keep = keepOf(options.keep)
  const { env, now } = wired()
  const out = resolve(options.out ?? env.BACKUP_DIR)
  const what = env.DATABASE_URL ? 'PostgreSQL' : env.DATA_DIR
  if (options['dry-run']) {
    console.log(`A backup of the comments in ${what} would be a new folder in ${out}. Nothing was written.`)
    return 0
  }
  const { folder, manifest } = await makeBackup({
    ...{ out, secret, now: now(), release: release() },
    ...{ dataDir: env.DATA_DIR, databaseUrl: env.DATABASE_URL },
  })
  const rows = Object.values(manifest.counts).reduce((sum, n) => sum + n, 0)
  console.log(
    `${folder}\n${manifest.counts.comments} comments, ${rows} rows in all, checked. The SECRET is with them.`,
  )
  if (keep !== undefined)
    for (const name of await dropOldBackups(out, keep)) console.log(`${name} was removed: --keep ${keep}.`)
  return 0
}

/** @throws Error where it is kept elsewhere: one that is made now would open nothing */
function secret(): string {
  const { env } = wired()
  const path = join(env.DATA_DIR, 'secret')
  if (env.DATABASE_URL && env.SECRET === undefined && !existsSync(path))
    throw new Error(`There is neither SECRET nor ${path}, and without the secret of the servers no backup is whole: set one
of SECRET and DATA_DIR as they have it.`)
  return wired().secret
}

/** @throws WrongCall */
function keepOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  if (/^[1-9]\d{0,4}$/.test(given)) return Number(given)
  throw new WrongCall('--keep takes a whole number from 1 on.')
}
