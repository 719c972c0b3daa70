import { readFileSync, statSync } from 'node:fs'

/** Reads lines of files, for problems that come file by file. A file that cannot be read has none. */
export function sourceLines(): (path: string, line: number) => string | undefined {
  let last: { path: string; lines: string[] } = { path: '', lines: [] }
  return (path, line) => {
    if (last.path !== path) last = { path, lines: linesOf(path) }
    return last.lines[line - 1]
  }
}

const largest = 2 * 1024 * 1024

function linesOf(path: string): string[] {
  try {
    const { size } = statSync(path)
    if (size > largest) return []
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
    return text.split(/\r\n|\r|\n/)
  } catch {
    return []
  }
}
