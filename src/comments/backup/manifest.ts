import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'

const manifestSchema = z.object({
  format: z.literal('prelo-backup'),
  version: z.literal(1),
  /** The release that made it. */
  release: z.string(),
  madeAt: z.iso.datetime(),
  engine: z.enum(['sqlite', 'postgres']),
  /** The schema that the tables are in, in PostgreSQL. */
  schema: z.string().optional(),
  migrations: z.array(z.string()),
  /** Rows of each table. */
  counts: z.record(z.string(), z.number().int()),
  files: z.record(
    z.string().regex(/^[a-z][a-z.]*$/),
    z.object({ bytes: z.number().int(), sha256: z.string() }),
  ),
})

/** What a backup is, in `manifest.json` beside its files. */
export type Manifest = z.output<typeof manifestSchema>

export const manifestName = 'manifest.json'

/** A backup is not what it has to be; the message says what is wrong with it. */
export class BrokenBackup extends Error {
  override name = 'BrokenBackup'
}

/** @throws BrokenBackup where the folder is no backup of ours */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => undefined)
  if (text === undefined) throw new BrokenBackup(`${folder} is no backup: it has no ${manifestName}.`)
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch {
    throw new BrokenBackup(
      `${join(folder, manifestName)} cannot be read: it is damaged, or of a newer release.`,
    )
  }
}

/** @throws BrokenBackup where a file is not what it was when the backup was made */
export async function checkSums(folder: string, { files }: Manifest): Promise<void> {
  for (const [name, { sha256 }] of Object.entries(files)) {
    const found = await sumOf(join(folder, name)).catch(() => undefined)
    if (found?.sha256 !== sha256)
      throw new BrokenBackup(`${join(folder, name)} is ${found ? 'damaged: its sum differs' : 'missing'}.`)
  }
}

/** Size and SHA-256 of files of one folder, by their names. */
export async function sumsOf(folder: string, names: readonly string[]): Promise<Manifest['files']> {
  const sums: Manifest['files'] = {}
  for (const name of names) sums[name] = await sumOf(join(folder, name))
  return sums
}

async function sumOf(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') }
}
