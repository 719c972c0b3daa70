import { open } from 'node:fs/promises'

/** What `comments:import` reads: our own export, and those of two other systems. */
export const importFormats = ['prelo', 'disqus', 'isso'] as const
export type ImportFormat = (typeof importFormats)[number]

/** The format of a file by how it begins; `undefined` when it is none that is known. */
export async function importFormatOf(path: string): Promise<ImportFormat | undefined> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(100), 0, 100, 0)
    const start = buffer
      .toString('utf8', 0, bytesRead)
      .replace(/^\ufeff/, '')
      .trimStart()
    if (start.startsWith('SQLite format 3')) return 'isso'
    if (start.startsWith('{')) return 'prelo'
    return start.startsWith('<') ? 'disqus' : undefined
  } finally {
    await file.close()
  }
}
