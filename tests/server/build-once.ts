import { buildWhenNeeded } from '../../src/cli/build-when-needed.ts'

/** Builds the site before the tests that need a server, unless the build is of the present code. */
export async function setup(): Promise<void> {
  if ((await buildWhenNeeded()) !== 0) throw new Error('The site does not build.')
}
