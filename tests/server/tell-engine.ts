import type { TestProject } from 'vitest/node'
import { type PgliteServer, startPglite } from '../builders/pglite-server.ts'
import { engineInUse, testDatabase } from '../builders/test-database.ts'

/** Says where the tests of a server with PostgreSQL run, and starts what stands in where there is none. */
export async function setup({ provide }: TestProject): Promise<undefined | PgliteServer['stop']> {
  process.stdout.write(`Servers with PostgreSQL are tested ${engineInUse}.\n`)
  if (testDatabase) return
  const { url, stop } = await startPglite()
  provide('pglite', url)
  return stop
}
