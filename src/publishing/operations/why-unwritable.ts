import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Why a folder takes no more files. */
export type Unwritable = 'full' | 'not-writable'

/** Some pages of SQLite's journal: a disk that has no room for these takes no comment either. In bytes. */
const room = 65_536

/**
 * Tries whether a file can be written into a folder: the only question that a full disk, one that was mounted anew for
 * reading only after an error, a quota and lost rights all answer. The file is taken away again.
 *
 * @returns `undefined` when it can
 */
export async function whyUnwritable(folder: string): Promise<Unwritable | undefined> {
  const file = join(folder, `.written-by-${process.pid}`)
  try {
    await writeFile(file, Buffer.alloc(room))
    return undefined
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    return code === 'ENOSPC' || code === 'EDQUOT' ? 'full' : 'not-writable'
  } finally {
    await rm(file, { force: true }).catch(() => {})
  }
}
