import { StoreAway } from '../comments/comment-store.ts'

const faults: Record<string, string> = {
  ...{ ENOSPC: 'The disk is full', EDQUOT: 'The disk is full', EFBIG: 'The file may not grow any more' },
  ...{ EROFS: 'The disk cannot be written to', EIO: 'The disk does not answer' },
  ...{ EACCES: 'This may not be read or written', EPERM: 'This may not be read or written' },
  ...{ ELOOP: 'A link stands where a file should', EISDIR: 'A folder stands where a file should' },
  ...{ ENOTDIR: 'A file stands where a folder should', ENOENT: 'This is not there' },
  ...{ SQLITE_FULL: 'The disk is full', SQLITE_IOERR: 'The disk does not answer' },
}

/** An error of the system's as a person can use it; others stay as they are. */
export function inPlainWords(error: unknown): unknown {
  const { code = '', path = '', message } = Object(error) as NodeJS.ErrnoException
  if (error instanceof StoreAway)
    return new Error(`${message}. The texts are written; once this is mended, run the import again.`, {
      cause: error,
    })
  const fault = Object.hasOwn(faults, code) ? faults[code] : undefined
  if (fault === undefined) return error
  const what = path === '' ? '' : `: ${path}`
  return new Error(
    `${fault}${what}. What was written before is whole; once this is mended, run the import again. (${message})`,
    { cause: error },
  )
}
