import { readFile, stat } from 'node:fs/promises'
import type { Parsed } from '../domain/problem.ts'
import type { Advice } from '../site/messages/advice.ts'

const megabyte = 1024 * 1024

/**
 * A file's text as UTF-8, without a byte order mark. A file that cannot be read, is over 2 MB, or has another
 * encoding is a problem, never an exception.
 *
 * @param file its path as problems should name it
 */
export async function readTextFile(path: string, file: string, advice: Advice): Promise<Parsed<string>> {
  const problem = (text: string): Parsed<string> => ({
    ok: false,
    problems: [{ file, line: 1, column: 1, field: 'file', advice: text }],
  })
  try {
    const found = await stat(path)
    // A pipe would keep whoever reads it waiting.
    if (!found.isFile() && !found.isDirectory()) return problem(advice.unreadable('not a file'))
    if (found.size > 2 * megabyte) return problem(advice.tooLargeFile(2))
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) }
  } catch (error) {
    if (error instanceof TypeError) return problem(advice.notUtf8)
    return problem(advice.unreadable((error as NodeJS.ErrnoException).code ?? String(error)))
  }
}
