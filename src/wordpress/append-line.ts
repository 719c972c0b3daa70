import { constants, type FileHandle, open } from 'node:fs/promises'
import { placeIn } from './place-in.ts'

const { O_APPEND, O_CREAT, O_RDWR, O_NOFOLLOW } = constants

/** Adds a line to a list in the content folder. One that was cut off there, as by a full disk, is ended first. */
export async function appendLine(contentDir: string, path: string, line: string): Promise<void> {
  // A link might lead out. Windows has no such flag.
  const flags = O_APPEND | O_CREAT | O_RDWR | (O_NOFOLLOW ?? 0)
  const list = await open(await placeIn(contentDir, path), flags)
  try {
    await list.write(`${(await isCutOff(list)) ? '\n' : ''}${line}\n`)
  } finally {
    await list.close()
  }
}

async function isCutOff(list: FileHandle): Promise<boolean> {
  const { size } = await list.stat()
  if (size === 0) return false
  const { buffer } = await list.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer.toString() !== '\n'
}
