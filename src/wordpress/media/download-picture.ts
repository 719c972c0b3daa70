import { createHash } from 'node:crypto'
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { examinePicture } from './examine-picture.ts'
import { type Fetched, type FetchOptions, fetchOnce } from './fetch-once.ts'
import type { FoundMedia } from './media-source.ts'

type Options = {
  /** Where downloads are kept, each under a name that is made of its address. */
  folder: string
  /** The one origin that may be on this machine or in its network. */
  home: string
  /** How long it may take, in milliseconds. */
  patience: number
}

/** Downloads a picture, unless an earlier run did. */
export async function downloadPicture(
  address: URL,
  { folder, home, patience }: Options,
): Promise<FoundMedia> {
  const path = join(folder, createHash('sha256').update(address.href).digest('hex'))
  if (await isThere(path)) return { path }
  if (patience <= 0) return { fault: 'unreachable' }
  const signal = AbortSignal.timeout(Math.ceil(patience))
  const fetched = await fetchPatiently(address, { home, signal })
  if ('fault' in fetched) return { fault: fetched.fault }
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return keep(fetched.bytes, path)
}

/** Under its own name a file is a whole picture, however suddenly a run ends. */
async function keep(bytes: Buffer, path: string): Promise<FoundMedia> {
  const partly = `${path}.${process.pid}.part`
  try {
    await writeFile(partly, bytes)
    const examined = await examinePicture(partly)
    if ('fault' in examined) return examined
    await rename(partly, path)
    return { path }
  } finally {
    await rm(partly, { force: true })
  }
}

/** Asks once more where that may help. */
async function fetchPatiently(address: URL, options: FetchOptions): Promise<Fetched> {
  const first = await fetchOnce(address, options)
  if ('bytes' in first || first.pause === undefined) return first
  const { signal } = options
  const isOver = await after(first.pause, false, { signal }).catch(() => true)
  return isOver ? first : fetchOnce(address, options)
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
