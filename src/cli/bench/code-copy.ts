import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What is not needed to build the site. */
const leftOut = /^(tests|docs|content|\.)/

/** Copies the code of this folder, as git has it and as it was changed since, so that builds touch nobody's `.next`. */
export function copyCode(to: string): void {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  if (listed.status !== 0) throw new Error('This needs git, to know which files are code.')
  const files = listed.stdout.toString().split('\0')
  for (const file of files.filter((name) => name !== '' && !leftOut.test(name))) {
    mkdirSync(dirname(join(to, file)), { recursive: true })
    copyFileSync(file, join(to, file))
  }
  // Turbopack follows no link out of the folder that it builds; names of the same files are as good, and cost nothing.
  const linked = spawnSync('cp', ['-al', 'node_modules', join(to, 'node_modules')])
  if (linked.status !== 0) cpSync('node_modules', join(to, 'node_modules'), { recursive: true })
}
