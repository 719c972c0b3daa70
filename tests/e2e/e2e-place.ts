import { basename, join } from 'node:path'
import { testDatabase } from '../builders/test-database.ts'
import type { Stored } from '../server/open-store-of.ts'

const folder = process.env.E2E_FOLDER ?? ''

/** The schema of these tests in PostgreSQL, where STORE says that the comments are there. */
export const schema =
  process.env.STORE === 'postgres' ? basename(folder).toLowerCase().replace(/\W/g, '_') : undefined

/** Where the server of these tests keeps its comments. @throws Error where there shall be a PostgreSQL and is none */
export function e2ePlace(): Stored {
  const dataDir = join(folder, 'data')
  if (schema === undefined) return { dataDir }
  if (testDatabase === undefined) throw new Error('STORE=postgres needs TEST_DATABASE_URL.')
  const url = new URL(testDatabase)
  url.searchParams.set('options', `-c search_path=${schema}`)
  return { dataDir, database: { url: url.href, connections: 10 } }
}
