import { join, relative } from 'node:path'

/** A path below the content folder as the editor's terminal can open it. */
export function shownPath(contentDir: string, path: string): string {
  return relative(process.cwd(), join(contentDir, path))
}
