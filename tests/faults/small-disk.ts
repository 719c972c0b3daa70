import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SmallDisk = {
  folder: string
  /** Takes all that is left; what is over by a few bytes too. */
  fill(): void
  makeRoom(): void
  remove(): void
}

/**
 * A disk of so many megabytes, in a folder of its own or over one that is there. Only who may mount has one: others get
 * what mount says instead.
 */
export function aSmallDisk(megabytes: number, over?: string): SmallDisk | string {
  const folder = over ?? mkdtempSync(join(tmpdir(), 'prelo-disk-'))
  const forget = () => over ?? rmSync(folder, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'prelo-test', folder], {
      stdio: 'pipe',
    })
  } catch (error) {
    forget()
    return `No small disk could be mounted: ${String((error as { stderr?: Buffer }).stderr ?? error).trim()}`
  }
  const filler = join(folder, 'filler')
  return {
    ...{ folder, fill: () => fill(filler), makeRoom: () => rmSync(filler) },
    remove() {
      execFileSync('umount', ['--lazy', folder])
      forget()
    },
  }
}

function fill(file: string): void {
  for (const size of [65_536, 4096, 1]) {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(size))
    } catch (error) {
      if ((error as { code?: string }).code !== 'ENOSPC') throw error
    }
  }
}
