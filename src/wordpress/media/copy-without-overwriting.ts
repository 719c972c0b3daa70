import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { link, lstat, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/**
 * Copies a file, so that it is there whole or not at all. Its rights are those of a new file.
 *
 * @returns whether it was copied: not when there is something in the place already, whoever put it there
 */
export async function copyWithoutOverwriting(from: string, to: string): Promise<boolean> {
  // Hidden, so that nobody takes it for a picture of the paper meanwhile.
  const beside = join(dirname(to), `.${randomUUID()}.part`)
  try {
    await pipeline(createReadStream(from), createWriteStream(beside, { flags: 'wx' }))
    return await moveTo(beside, to)
  } finally {
    await rm(beside, { force: true })
  }
}

/** Linking fails where there is a file, which renaming would replace. */
async function moveTo(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    // Some file systems have no links.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK'].includes(code ?? '')) throw error
    if (await lstat(to).catch(() => undefined)) return false
    await rename(from, to)
    return true
  }
}
