import { folderName } from '../comments/backup/make-backup.ts'
import { checkSums, type Manifest, readManifest } from '../comments/backup/manifest.ts'
import { restorePostgres } from '../comments/backup/restore-postgres.ts'
import { restoreSecret, type SecretRestored } from '../comments/backup/restore-secret.ts'
import { RestoreRefused, restoreSqlite } from '../comments/backup/restore-sqlite.ts'
import { unknownMigrations } from '../comments/known-migrations.ts'
import { wired } from '../wiring.ts'
import { command, WrongCall } from './command.ts'

const usage = `npm run restore -- backup-folder [--dry-run]

Puts a backup of npm run backup back: checks its sums, opens it and counts, and only then puts it in place. Stop the
server first; while it has the store open, this refuses. In SQLite the store that was there stays beside the new one,
as comments.db.before-…, and so does the secret. PostgreSQL is restored only into a database without such tables.

  --dry-run  checks everything, tells what would be done, and changes nothing
  --help     shows this

A backup of an older release is brought up to date by the next start; one of a newer release is refused.`

await command({
  usage,
  takesWords: true,
  options: { 'dry-run': { type: 'boolean' } },
  run: (values, words) => restore(words, values['dry-run'] === true),
})

async function restore([folder, ...more]: string[], dryRun: boolean): Promise<number> {
  if (folder === undefined || more.length > 0) throw new WrongCall('Say one folder to restore. See --help.')
  const { env, now } = wired()
  const manifest = await readManifest(folder)
  refuseOthers(manifest, env.DATABASE_URL)
  await checkSums(folder, manifest)
  const options = { dataDir: env.DATA_DIR, dryRun, suffix: `before-${folderName(now())}` }
  const kept = env.DATABASE_URL
    ? await restorePostgres(folder, manifest, { url: env.DATABASE_URL, dryRun })
    : await restoreSqlite(folder, manifest, options)
  const secret = await restoreSecret(folder, { ...options, given: env.SECRET })
  for (const line of [doneLine(manifest, dryRun), ...keptLines(kept, dryRun), ...secretLines(secret, folder)])
    console.log(line)
  return secret === 'to-set' ? 1 : 0
}

/** @throws RestoreRefused where the backup and the deployment do not fit */
function refuseOthers({ engine, migrations, release }: Manifest, url: string | undefined): void {
  const unknown = unknownMigrations(migrations)
  if (unknown.length > 0)
    throw new RestoreRefused(
      `This backup is of a newer release (${release}; ${unknown.join(', ')}): restore it with that one.`,
    )
  if (engine === 'postgres' && url === undefined)
    throw new RestoreRefused('This is a backup of PostgreSQL: set DATABASE_URL to an empty database.')
  if (engine === 'sqlite' && url !== undefined)
    throw new RestoreRefused(
      'This is a backup of SQLite, and DATABASE_URL is set. Restore it with DATABASE_URL= before the command, then move on with comments:migrate.',
    )
}

function doneLine({ counts, madeAt }: Manifest, dryRun: boolean): string {
  const what = `${counts.comments} comments, as they were at ${madeAt}`
  return dryRun
    ? `The backup is whole: ${what}. Nothing was changed.`
    : `Restored: ${what}. Now: npm run comments:verify`
}

function keptLines(kept: string | undefined, dryRun: boolean): string[] {
  if (!kept) return []
  return [`What was there ${dryRun ? 'would be' : 'is'} kept as ${kept}. It holds private data, too.`]
}

function secretLines(secret: SecretRestored, folder: string): string[] {
  if (secret === 'placed')
    return ['The secret of the backup is in DATA_DIR/secret: sessions and links of it count again.']
  if (secret === 'same') return []
  return [
    `SECRET is another one than the backup's: set it to what ${folder}/secret holds, or e-mail addresses cannot be read.`,
  ]
}
