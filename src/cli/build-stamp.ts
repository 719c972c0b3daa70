import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a build is made of. The articles are not part of it: they are read while the server runs. */
const sources = ['src', 'public', 'next.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']
const assets = 'public/assets'
const stampFile = '.next/prelo-build'

/** Whether the build in `.next` was made from the code that is here now. */
export function isBuildCurrent(): boolean {
  return (
    existsSync('.next/BUILD_ID') && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceHash()
  )
}

/** Notes what the build was made from. */
export function stampBuild(hash: string): void {
  writeFileSync(stampFile, hash)
}

/** A hash over every source file's path and content, and what else makes a build another one. */
export function sourceHash(): string {
  const hash = createHash('sha256').update(`${process.version} ${process.env.STANDALONE ?? ''}`)
  for (const path of sources.flatMap(filesIn)) hash.update(`\0${path}\0`).update(readFileSync(path))
  return hash.digest('hex')
}

function filesIn(path: string): string[] {
  if (!existsSync(path) || path === assets) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}
