import { readFileSync, type Stats, statSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { Parsed } from '../domain/problem.ts'
import type { Advice } from '../site/messages/advice.ts'

const megabyte = 1024 * 1024

/** In bytes. */
const largest = 2 * megabyte

/**
 * A file's text as UTF-8, without a byte order mark. A file that cannot be read, is over 2 MB, or has another
 * encoding is a problem, never an exception.
 *
 * @param file its path as problems should name it
 * @param most another limit than 2 MB, in bytes
 */
export async function readTextFile(
  path: string,
  file: string,
  advice: Advice,
  most = largest,
): Promise<Parsed<string>> {
  try {
    const why = whyNotRead(await stat(path), advice, most)
    return why === undefined ? { ok: true, value: textOf(await readFile(path)) } : problem(file, why)
  } catch (error) {
    return problem(file, whyNot(error, advice))
  }
}

/** The same for commands that read thousands of files and nobody waits for: it costs a tenth of the time. */
export function readTextFileNow(path: string, file: string, advice: Advice): Parsed<string> {
  try {
    const why = whyNotRead(statSync(path), advice, largest)
    return why === undefined ? { ok: true, value: textOf(readFileSync(path)) } : problem(file, why)
  } catch (error) {
    return problem(file, whyNot(error, advice))
  }
}

function whyNotRead(found: Stats, advice: Advice, most: number): string | undefined {
  // A pipe would keep whoever reads it waiting.
  if (!found.isFile() && !found.isDirectory()) return advice.unreadable('not a file')
  return found.size > most ? advice.tooLargeFile(most / megabyte) : undefined
}

function textOf(bytes: Buffer): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

function whyNot(error: unknown, advice: Advice): string {
  if (error instanceof TypeError) return advice.notUtf8
  return advice.unreadable((error as NodeJS.ErrnoException).code ?? String(error))
}

function problem(file: string, advice: string): Parsed<string> {
  return { ok: false, problems: [{ file, line: 1, column: 1, field: 'file', advice }] }
}
