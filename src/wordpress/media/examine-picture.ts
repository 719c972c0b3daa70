import { open, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { largestPicture, measurePicture } from '../../articles/measure-picture.ts'
import { type SourceFormat, sourceFormat } from '../../articles/picture-bytes.ts'
import type { MediaFault } from './media-source.ts'

export type ExaminedPicture = { format: SourceFormat; width: number; height: number }

/** Whether a file is a picture that Prelo can show: by its bytes, whatever it is called, whole, and within the limits. */
export async function examinePicture(path: string): Promise<ExaminedPicture | { fault: MediaFault }> {
  const file = await stat(path).catch(() => undefined)
  if (!file?.isFile()) return { fault: 'missing' }
  if (file.size > largestPicture) return { fault: 'too-large' }
  const format = await formatOf(path)
  if (!format) return { fault: 'not-a-picture' }
  const measured = await measurePicture(dirname(path), path)
  if (typeof measured === 'string') return { fault: measured }
  return { format, width: measured.width, height: measured.height }
}

async function formatOf(path: string): Promise<SourceFormat | undefined> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(32), 0, 32, 0)
    return sourceFormat(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}
