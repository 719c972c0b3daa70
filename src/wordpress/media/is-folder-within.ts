import { lstat, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isInside } from '../../articles/read-picture.ts'
import { isName } from './uploads-path.ts'

/**
 * Whether a folder lies below `root`, or would if it were made: its path climbs nowhere, and no part of it is a link
 * that leads out, or a file.
 */
export async function isFolderWithin(root: string, folder: string): Promise<boolean> {
  const names = folder.split('/')
  if (!names.every(isName)) return false
  for (const [index] of names.entries()) {
    const path = join(root, ...names.slice(0, index + 1))
    if (!(await lstat(path).catch(() => undefined))) return true
    if (!(await isInside(root, path)) || !(await stat(path)).isDirectory()) return false
  }
  return true
}
