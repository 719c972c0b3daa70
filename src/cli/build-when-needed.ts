import { isBuildCurrent, sourceHash, stampBuild } from './build-stamp.ts'
import { runNext } from './run-next.ts'

/** Builds the site. @returns the exit code of the build */
export async function build(): Promise<number> {
  const hash = sourceHash()
  const code = await runNext(['build'])
  if (code === 0) stampBuild(hash)
  return code
}

/** Builds only when there is no build of the present code. @returns an exit code; 0 when nothing had to be done */
export async function buildWhenNeeded(): Promise<number> {
  if (isBuildCurrent()) return 0
  console.log('Building the site. This is needed only when its code has changed.')
  return build()
}
